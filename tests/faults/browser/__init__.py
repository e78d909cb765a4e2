"""Faults on the device: power cuts, full quotas, cleared stores, updates, no way to connect."""

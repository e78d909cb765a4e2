"""Factories with plain names: an office, its people, its tablets."""

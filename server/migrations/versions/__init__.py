"""One file a step, both ways."""

"""What breaks on purpose, and who must survive it."""

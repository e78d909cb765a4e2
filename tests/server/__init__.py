"""The keeper under test: the real app on a real SQLite file."""

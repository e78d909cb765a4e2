"""The seeds: what the demo promises, and that the law and the journal agree with it."""

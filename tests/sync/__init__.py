"""The law, tried against its words."""

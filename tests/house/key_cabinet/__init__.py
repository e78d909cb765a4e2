"""A record type that the project does not have: what somebody would fill in to add it."""

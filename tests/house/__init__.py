"""The rules of the house: what may import what, what must be written down."""

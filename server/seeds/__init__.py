"""Invented data: the demo communities and load of any size. Everything is written as operations of
staff through the same law and journal as everybody's work."""

"""The version that the server tells of itself."""

VERSION = "0.1.0"
PROTOCOL = 1

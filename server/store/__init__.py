"""Keeping: tables, journal, feed and projections. Nothing here has ever seen a request."""

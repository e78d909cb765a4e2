"""Journeys in real browsers against the real server with the real service worker."""

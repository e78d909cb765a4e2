"""Offices and devices are made once, for the journeys and for the faults of devices alike."""

pytest_plugins = ["tests.browser.support.fixtures"]

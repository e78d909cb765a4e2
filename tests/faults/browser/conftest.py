"""The office and the devices of the journeys, for what can go wrong with a device."""

from tests.browser.conftest import code, office, open_device, playwright, seeded

__all__ = ["code", "office", "open_device", "playwright", "seeded"]

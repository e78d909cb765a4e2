"""What the journeys take from the fixtures, which tests/conftest.py brings to all."""

from tests.browser.support.fixtures import OpenDevice, devices

__all__ = ["OpenDevice", "devices"]

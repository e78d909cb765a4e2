"""Mistakes that are planted into a history, one at a time, to see that the judge finds them. They
live here and not in the product: each takes the place of a function while its history runs."""

from __future__ import annotations

from tests.histories.plants.planting import Plant, Planting

__all__ = ["Plant", "Planting"]

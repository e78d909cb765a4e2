"""Alembic migrations of the core tables; projections are derived and are not migrated.

HEAD is written here so that a start with nothing to migrate does not load Alembic; a test holds it
equal to the newest file of `versions`.
"""

HEAD = "0006"

"""Alembic migrations of the core tables; projections are derived and are not migrated."""

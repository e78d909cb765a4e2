"""Clock offsets, devices that came in another's place, and why one was revoked"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:

    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("offset", sa.BigInteger(), nullable=False, server_default="0")
        )
    with op.batch_alter_table("devices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("replaced", sa.String(length=36), nullable=True))
        batch_op.add_column(
            sa.Column("revoked_why", sa.String(length=200), nullable=False, server_default="")
        )


def downgrade() -> None:

    with op.batch_alter_table("devices", schema=None) as batch_op:
        batch_op.drop_column("revoked_why")
        batch_op.drop_column("replaced")
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.drop_column("offset")

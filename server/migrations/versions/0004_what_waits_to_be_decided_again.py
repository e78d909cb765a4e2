"""What was set aside and waits to be decided again"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:

    with op.batch_alter_table("quarantine", schema=None) as batch_op:
        batch_op.add_column(sa.Column("record", sa.String(length=36), nullable=True))
        batch_op.add_column(sa.Column("offset", sa.BigInteger(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_quarantine_site_record"), ["site", "record"], unique=False
        )


def downgrade() -> None:

    with op.batch_alter_table("quarantine", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_quarantine_site_record"))
        batch_op.drop_column("offset")
        batch_op.drop_column("record")

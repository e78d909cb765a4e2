"""Which devices were reported lost"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:

    with op.batch_alter_table("devices", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("lost", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    # Nobody was asked before: whoever gave no reason, or said it was lost, is taken at the worst.
    devices = sa.table(
        "devices",
        sa.column("revoked", sa.BigInteger()),
        sa.column("revoked_why", sa.String()),
        sa.column("lost", sa.Boolean()),
    )
    why = devices.c.revoked_why
    perhaps = sa.or_(why == "", why.contains("丢"), why.contains("失窃"), why.ilike("%lost%"))
    op.execute(devices.update().where(devices.c.revoked.isnot(None), perhaps).values(lost=True))


def downgrade() -> None:

    with op.batch_alter_table("devices", schema=None) as batch_op:
        batch_op.drop_column("lost")

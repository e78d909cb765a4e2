"""The epochs that a site went through, and where its journal stood when each began"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:

    epochs = op.create_table(
        "epochs",
        sa.Column("site", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("site", "number", name=op.f("pk_epochs")),
    )
    sites = sa.table("sites", sa.column("id"), sa.column("epoch"))
    found = op.get_bind().execute(sa.select(sites.c.id, sites.c.epoch).where(sites.c.epoch != ""))
    rows = [{"site": site, "number": 0, "epoch": epoch, "position": 0} for site, epoch in found]
    if rows:
        op.bulk_insert(epochs, rows)


def downgrade() -> None:

    op.drop_table("epochs")

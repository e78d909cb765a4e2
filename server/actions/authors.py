"""In whose name an operation comes, and with what authority.

The author is a `staff` record of the site; the role is the one that this record has at this
moment of the transaction, never what a device believes (DESIGN: the sync protocol, 8).
"""

from __future__ import annotations

from server.actions.workspace import Workspace
from sync.definition import Role
from sync.merge import Problem
from sync.operation import Operation

FOREIGN = Problem("foreign_author")


def role_of(work: Workspace, operation: Operation, accounts: frozenset[str]) -> Role | Problem:
    """The author's role, when an account that signed in on the device holds the post."""
    staff = work.record(operation.author)
    if staff is None or staff["type"] != "staff" or staff.get("void"):
        return FOREIGN
    if staff["state"] != "active" or staff["fields"].get("account") not in accounts:
        return FOREIGN
    role = staff["fields"]["role"]
    # The system's post has no account; a record that claims both is not to be trusted.
    return FOREIGN if role == Role.SYSTEM else Role(role)

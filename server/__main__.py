"""`python3 -m server`: prepare everything, then hand over to the command line of Rounds.

Nothing but the standard library may be imported before `prepare` has run: on a new machine there
are no packages yet.
"""

import sys

from server.bootstrap import Problem, enter

DEMO = "demo"


def main() -> None:
    """Without an argument, start the demo community."""
    arguments = sys.argv[1:] or [DEMO]
    try:
        enter("server", arguments, lock="server/requirements.txt")
    except Problem as problem:
        sys.exit(str(problem))
    from server.cli import main as command_line

    command_line(arguments)


if __name__ == "__main__":
    main()

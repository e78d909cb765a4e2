"""`python3 -m tests [subcommand] [arguments]`: prepare everything, then run the subcommand.

Only the standard library may be imported before `enter` has run.
"""

import sys

from server.bootstrap import Problem, enter


def main() -> None:
    """Run tests.runner inside the environment that holds the test packages."""
    try:
        enter("tests", sys.argv[1:], lock="tests/requirements.txt")
    except Problem as problem:
        sys.exit(str(problem))
    from tests.runner import main as run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

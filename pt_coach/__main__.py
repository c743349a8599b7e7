"""`python -m pt_coach` and the `pt-coach` command."""

import sys


def main() -> int:
    """Run the command line; returns its exit code."""
    try:
        from pt_coach.cli.main import main as run_command

        return run_command()
    except KeyboardInterrupt:  # while the commands were still being loaded
        return 130


if __name__ == "__main__":
    sys.exit(main())

"""Makes the lock files anew from pyproject.toml: `python tools/lock.py`.

Needs `uv` on the path. The locks hold exact versions and the hashes of all their files, for every
platform, and name no index: pip takes the packages from whatever index it is set up with.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def lock(out: str, source: str, *extra: str, given: str | None = None) -> None:
    """Resolve a source for all platforms and Python 3.11 or later into the file `out`.

    Args:
        out: name of the lock file.
        source: what says the requirements; `-` for the text given.
        *extra: further arguments of `uv pip compile`.
        given: the requirements themselves.
    """
    subprocess.run(
        [
            "uv", "pip", "compile", source, *extra,
            "--universal", "--python-version", "3.11", "--generate-hashes",
            "--no-annotate", "--no-header", "--no-emit-index-url", "--no-emit-find-links",
            "--quiet", "--output-file", out,
        ],
        cwd=ROOT,
        input=given,
        text=True,
        check=True,
    )  # fmt: skip
    if "://" in (ROOT / out).read_text(encoding="utf-8"):
        sys.exit(f"{out} names an address; it must not.")


if __name__ == "__main__":
    # The first that goes on in the middle of a file when the connection breaks is 25.1.
    lock("requirements-pip.lock", "-", given="pip>=25.2\n")
    lock("requirements.lock", "pyproject.toml")
    lock(
        "requirements-dev.lock", "pyproject.toml",
        "--extra", "dev", "--constraint", "requirements.lock",
    )  # fmt: skip

"""Makes the two lock files anew from pyproject.toml: `python tools/lock.py`.

Needs `uv` on the path. The locks hold exact versions and the hashes of all their files, for every
platform, and name no index: pip takes the packages from whatever index it is set up with.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def lock(out: str, *extra: str) -> None:
    """Resolve for all platforms and Python 3.11 or later into the file `out`."""
    subprocess.run(
        [
            "uv", "pip", "compile", "pyproject.toml", *extra,
            "--universal", "--python-version", "3.11", "--generate-hashes",
            "--no-annotate", "--no-header", "--no-emit-index-url", "--no-emit-find-links",
            "--quiet", "--output-file", out,
        ],
        cwd=ROOT,
        check=True,
    )  # fmt: skip
    if "://" in (ROOT / out).read_text(encoding="utf-8"):
        sys.exit(f"{out} names an address; it must not.")


if __name__ == "__main__":
    lock("requirements.lock")
    lock("requirements-dev.lock", "--extra", "dev", "--constraint", "requirements.lock")

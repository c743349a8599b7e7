"""Arguments that name a folder."""

import argparse
from pathlib import Path


def folder(text: str) -> Path:
    """A folder to be made or used."""
    try:
        path = Path(text).expanduser()
    except RuntimeError:  # the home folder of somebody who is not known here
        raise argparse.ArgumentTypeError(f"{text}: nobody of that name is known here") from None
    if path.exists() and not path.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is a file; name a folder")
    return path

"""Arguments that name a folder."""

import argparse
from pathlib import Path


def folder(text: str) -> Path:
    """A folder to be made or used."""
    path = Path(text).expanduser()
    if path.exists() and not path.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is a file; name a folder")
    return path

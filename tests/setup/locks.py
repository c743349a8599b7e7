"""Reading the two lock files and the project's own list of dependencies."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-pip.lock")


@dataclass(frozen=True, slots=True)
class Pin:
    """One locked package."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]


def text_of(lock: str) -> str:
    return (ROOT / lock).read_text(encoding="utf-8")


def pins(lock: str) -> list[Pin]:
    entries = re.split(r"\n(?=\S)", text_of(lock).strip())
    return [_pin(entry) for entry in entries]


def _pin(entry: str) -> Pin:
    first = re.match(r"([a-z0-9-]+)==([^\s;\\]+)(?: ; ([^\\]+?))?\s*\\\n", entry)
    assert first, entry[:80]
    hashes = re.findall(r"--hash=sha256:([0-9a-f]{64})", entry)
    return Pin(first[1], first[2], first[3] or "", tuple(hashes))


def project() -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)


def normal(name: str) -> str:
    """A package's name as the locks spell it."""
    return re.sub(r"[-_.]+", "-", name).lower()

"""Brings the translations up to date with the pages, and compiles them.

    python tools/translate.py

Reads every text that the code marks, adds the new ones to `pt_coach/ui/translations/*.ts` and takes
out those that are gone; then compiles each to a `.qm`, which is what ships. Write the missing words
into the `.ts`, with an editor or Qt's Linguist, and run it again. It ends with 1 while some are
missing.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "pt_coach" / "ui" / "translations"
_TOOLS = Path(PySide6.__path__[0])


def sources() -> list[Path]:
    """The files that may say something to the patient."""
    return sorted(
        path for room in ("app", "ui") for path in (ROOT / "pt_coach" / room).rglob("*.py")
    )


def collect(ts: Path) -> None:
    """Bring a `.ts` up to date with the code."""
    names = [str(path.relative_to(ROOT)) for path in sources()]
    _run("lupdate", *names, "-locations", "none", "-no-obsolete", "-silent", "-ts", str(ts))


def compile_words(ts: Path, qm: Path) -> None:
    """Compile a `.ts`."""
    _run("lrelease", str(ts), "-silent", "-qm", str(qm))


def _run(tool: str, *arguments: str) -> None:
    command = [_TOOLS / f"{tool}{'.exe' if sys.platform == 'win32' else ''}", *arguments]
    subprocess.run(command, cwd=ROOT, check=True)


def main() -> int:
    """Do both for every language."""
    missing = 0
    for ts in sorted(FOLDER.glob("*.ts")):
        collect(ts)
        compile_words(ts, ts.with_suffix(".qm"))
        left = ts.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{ts.relative_to(ROOT)}: {left} missing")
        missing += left
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

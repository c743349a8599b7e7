"""Several files, all of them or none."""

from pathlib import Path

import pytest

from pt_coach.reports.problems import ExportError
from pt_coach.reports.whole_files import write_whole


def test_a_file_in_use_leaves_all_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a PDF that a viewer holds open."""
    write_whole(tmp_path, {"a.csv": b"old a", "c.pdf": b"old c"})
    replace = Path.replace

    def held(path: Path, target: Path) -> Path:
        if path.name == "c.pdf":
            raise PermissionError(13, "Permission denied")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(ExportError, match="Nothing was exported to"):
        write_whole(tmp_path, {"a.csv": b"new a", "b.csv": b"new b", "c.pdf": b"new c"})
    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert found == {"a.csv": b"old a", "c.pdf": b"old c"}


def test_a_folder_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "mine").touch()
    with pytest.raises(ExportError, match="b is a folder"):
        write_whole(tmp_path, {"a": b"1", "b": b"2"})
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


def test_what_was_there_is_replaced_without_a_trace(tmp_path: Path) -> None:
    for content in (b"1", b"2"):
        write_whole(tmp_path, {"a": content, "b": content})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"2", "b": b"2"}

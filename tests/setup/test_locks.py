import re

import pytest

from tests.setup.locks import LOCKS, ROOT, normal, pins, project, text_of


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_by_hash_and_names_no_place_to_get_it(lock: str) -> None:
    assert all(pin.hashes for pin in pins(lock))
    for line in text_of(lock).splitlines():
        assert re.fullmatch(
            r"[a-z0-9-]+==\S+(?: ; [^\\]+?)? \\|    --hash=sha256:[0-9a-f]{64}(?: \\)?", line
        ), line


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_serves_all_platforms_and_pythons(lock: str) -> None:
    found = pins(lock)
    mac_only = {pin.name for pin in found if pin.marker == "sys_platform == 'darwin'"}
    assert mac_only
    assert all(name.startswith("pyobjc-") for name in mac_only)
    # One wheel each for Windows, macOS and Linux.
    mediapipe = next(pin for pin in found if pin.name == "mediapipe")
    assert len(mediapipe.hashes) == 3


def test_the_lock_for_tests_holds_all_of_the_lock_for_running() -> None:
    assert set(pins("requirements.lock")) <= set(pins("requirements-dev.lock"))


def test_every_dependency_of_the_project_is_locked() -> None:
    described = project()["project"]
    needed = {
        "requirements.lock": described["dependencies"],
        "requirements-dev.lock": described["optional-dependencies"]["dev"],
    }
    for lock, requirements in needed.items():
        locked = {pin.name for pin in pins(lock)}
        names = {normal(re.split(r"[<>=!~; ]", text)[0]) for text in requirements}
        assert names <= locked


def test_third_party_names_every_package_of_the_locks_and_no_other() -> None:
    text = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    run, test = text.split("## To test and check")
    in_run, in_test = _table(run), _table(test)
    locked = {
        pin.name for lock in ("requirements", "requirements-pip") for pin in pins(f"{lock}.lock")
    }
    assert in_run == locked
    assert in_test == {pin.name for pin in pins("requirements-dev.lock")} - locked


def _table(text: str) -> set[str]:
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", text, re.MULTILINE)
    return {name for row in rows if row[0] != "package" for name in row[0].split(", ")}

"""The README names every command and option there is, and no other, and shows the real JSON."""

import argparse
import json
import re
from collections.abc import Iterator

import pytest

from pt_coach.app.check_up import Finding
from pt_coach.app.latency import LatencyFigures, Spread
from pt_coach.app.unattended import DemoResult
from pt_coach.cli.analyse import as_json
from pt_coach.cli.main import build_parser
from pt_coach.engine.events import RepCompleted, RepStatus
from pt_coach.exercises.problems import Problem
from pt_coach.session_runner.analysis import Analysis, Tracking
from pt_coach.session_runner.scripted_patient import SetOutcome
from tests.docs.pages import ROOT, codes, examples, text_of

README = ROOT / "README.md"
APP = "pt-coach"


def _commands() -> dict[str, argparse.ArgumentParser]:
    """Every command by its name, the bare `pt-coach` too."""
    parser = build_parser()
    found = {APP: parser}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            found |= {f"{APP} {name}": command for name, command in action.choices.items()}
    return found


def _options(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        if action.option_strings and not isinstance(action, argparse._HelpAction):
            yield action


def _sections() -> dict[str, str]:
    """What stands under each command's heading, by the command without its arguments."""
    part = text_of(README).split("\n## Command line\n")[1].split("\n## ")[0]
    found = re.split(r"^### `(.*)`$", part, flags=re.M)[1:]
    titles = [re.match(rf"{APP}(?: [a-z-]+)?", title) for title in found[::2]]
    return {t[0]: text for t, text in zip(titles, found[1::2], strict=True) if t is not None}


def _titles() -> dict[str, str]:
    titles = re.findall(rf"^### `({APP}.*)`$", text_of(README), flags=re.M)
    return {re.sub(r" (?![a-z]).*", "", title): title for title in titles}


COMMANDS = _commands()


def test_every_command_has_its_section_and_no_other() -> None:
    assert list(_sections()) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_in_the_table_of_its_command_and_no_other(name: str) -> None:
    rows = re.findall(r"^\| `(--[a-z-]+)", _sections()[name], flags=re.M)
    assert sorted(rows) == sorted(option.option_strings[-1] for option in _options(COMMANDS[name]))


@pytest.mark.parametrize("name", COMMANDS)
def test_an_option_shows_what_it_takes(name: str) -> None:
    for option in _options(COMMANDS[name]):
        row = re.search(rf"^\| `{option.option_strings[-1]}( [^`]*)?`", _sections()[name], re.M)
        assert row is not None
        shown = (row[1] or "").strip().replace("\\|", "|")
        choices = "|".join(map(str, option.choices)) if option.choices else ""
        takes = "" if option.nargs == 0 else option.metavar or choices
        assert shown.removesuffix(" ...") == takes, option.option_strings


@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_command_needs_stands_in_its_heading_or_is_marked(name: str) -> None:
    section, title = _sections()[name], _titles()[name]
    for action in COMMANDS[name]._actions:
        if isinstance(action, argparse._SubParsersAction):
            continue
        if not action.option_strings:
            assert str(action.metavar or action.dest).upper() in title.upper()
        elif action.required:
            row = next(line for line in section.splitlines() if action.option_strings[0] in line)
            assert "(needed)" in row


def _shown(marker: str) -> object:
    return json.loads(next(e.text for e in examples(README, "json") if e.marker == marker))


def _shape(value: object) -> object:
    """Keys and nesting without the values; one entry stands for a list."""
    if isinstance(value, dict):
        return {key: _shape(inner) for key, inner in value.items()}
    return [_shape(value[0])] if isinstance(value, list) and value else type(value).__name__


def test_the_json_of_analyse_is_the_one_that_is_printed() -> None:
    rep = RepCompleted(
        6.4, number=1, side=None, start_s=2.1, peak_s=4.0, end_s=6.4, peak=171.3, travel=1.0,
        held_s=0.0, status=RepStatus.FULL, faults=("drop",),
    )  # fmt: skip
    tracking = Tracking(frames=300, tracked_fraction=0.99, fps=30.0, duration_s=9.97)
    found = Analysis("bridge", (rep,), 0.0, {"drop": 1}, tracking)
    assert as_json(found) == _shown("json: analyse")


def test_the_json_of_the_demo_is_the_one_that_is_printed() -> None:
    outcome = SetOutcome("bridge", "both", "reps", prescribed=5, drawn=5, counted=5)
    path = ROOT / "exercise-log.pdf"
    spread = Spread(310.0, 420.0, 460.0, 9)
    waited = LatencyFigures(spread, spread, spread)
    printed = DemoResult((outcome,), 0, True, exported=(path,), latency=waited).as_json()
    assert _shape(printed) == _shape(_shown("json: demo"))


@pytest.mark.parametrize(
    ("command", "keys"),
    [
        ("pt-coach check", set(Problem.__dataclass_fields__)),
        ("pt-coach doctor", set(Finding.__dataclass_fields__)),
    ],
)
def test_the_keys_of_other_json_are_named(command: str, keys: set[str]) -> None:
    row = next(line for line in _sections()[command].splitlines() if "`--json`" in line)
    assert keys <= set(codes(row))


def test_every_page_and_picture_that_is_linked_is_there() -> None:
    for page in (README, *(ROOT / "docs").glob("*.md"), ROOT / "ARCHITECTURE.md"):
        for target in re.findall(r"\[[^\]]*\]\(([^)]+)\)", text_of(page)):
            file, _, anchor = target.partition("#")
            linked = page if not file else (page.parent / file).resolve()
            assert linked.is_file(), f"{page.name}: {target}"
            assert not anchor or anchor in _anchors(text_of(linked)), f"{page.name}: {target}"


def _anchors(text: str) -> set[str]:
    """The headings of a page as links name them."""
    titles = re.findall(r"^#+ (.*)$", text, flags=re.M)
    return {re.sub(r"[^a-z0-9_ -]", "", title.lower()).replace(" ", "-") for title in titles}

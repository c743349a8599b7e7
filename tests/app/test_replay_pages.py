"""What is kept of movements reaches the page and the report, each on the patient's own word."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pt_coach.app import clocks
from pt_coach.app.frame_sources import Sight, without_camera
from pt_coach.app.replay_pages import ReplayPages
from pt_coach.app.report_pages import report_services
from pt_coach.app.sessions import Sessions
from pt_coach.cli.main import main
from pt_coach.exercises.library import SpokenLibrary
from pt_coach.records.problems import RecordsError
from pt_coach.records.rows import Source
from pt_coach.records.store import Store
from pt_coach.reports.handing_out import HandOutWish
from pt_coach.session_runner.live import Listeners, LiveSession
from pt_coach.session_runner.movement_ring import MovementRing
from pt_coach.settings import Settings
from pt_coach.ui.services import SessionWish
from tests.app.kept_set import run
from tests.records.diaries import library, moment, opened, regimen


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(clocks, "now", lambda: moment("2026-11-02 20:00"))
    with opened(tmp_path / "data") as diary:
        yield diary


def pages(store: Store, *, made_up: bool = False) -> ReplayPages:
    return ReplayPages(store, library(), made_up=made_up)


@pytest.mark.parametrize("keep", [False, True])
def test_a_session_remembers_movements_on_the_patients_word_only(store: Store, keep: bool) -> None:
    def no_camera(*_: object) -> Sight:
        return without_camera()

    def ignore(*_: object) -> None:
        """Nobody listens."""

    settings = Settings(keep_movement=keep)
    sessions = Sessions(store, library(), no_camera, regimen, lambda: settings)
    listeners = Listeners(ignore, ignore, ignore, ignore, ignore)
    started = sessions.start(SessionWish(camera=False), listeners)
    assert isinstance(started.session, LiveSession)
    sees = getattr(started.session._parts.watch_pose, "__self__", None)
    assert isinstance(sees, MovementRing) is keep


def test_the_page_gets_both_examples_in_words(store: Store) -> None:
    run(store, MovementRing())
    (bridge,) = pages(store).load()
    typical, furthest = bridge.movements
    assert (typical.typical, typical.rep_number, typical.faults) == (True, 1, ())
    assert furthest.faults == ("Lowered too fast", "Hips not lifted high enough")
    assert "left_arm" in typical.guessed
    assert typical.day == moment("2026-11-02 08:00").date()


def test_what_is_older_than_four_weeks_is_not_shown(store: Store) -> None:
    run(store, MovementRing(), "2026-10-01 08:00")
    assert pages(store).load() == ()


def test_a_person_and_the_figure_stay_apart(store: Store) -> None:
    run(store, MovementRing(), "2026-11-02 07:00", Source.FIGURE)
    assert pages(store).load() == ()
    assert len(pages(store, made_up=True).load()) == 1


def exported(store: Store, out: Path, *, report: bool) -> list[str]:
    settings = Settings(report_movement=report)
    services = report_services(
        store, SpokenLibrary(), lambda: settings, made_up=False, everything_gone=lambda: None
    )
    wish = HandOutWish(date(2026, 10, 20), date(2026, 11, 2))
    services.handing_out.save(wish, out, lambda _: None, lambda: False)
    return sorted(path.name for path in out.iterdir() if path.suffix == ".gif")


def test_the_report_shows_them_only_where_that_was_chosen_too(store: Store, tmp_path: Path) -> None:
    run(store, MovementRing())
    assert exported(store, tmp_path / "without", report=False) == []
    assert len(exported(store, tmp_path / "with", report=True)) == 2


def test_the_command_shows_them_when_asked(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(store, MovementRing())
    asked = ["export", "--data", str(store.folder), "--format", "pdf"]
    assert main([*asked, "--out", str(tmp_path / "without")]) == 0
    assert ".gif" not in capsys.readouterr().out
    assert main([*asked, "--out", str(tmp_path / "with"), "--movements"]) == 0
    assert capsys.readouterr().out.count(".gif") == 2


def test_all_can_be_deleted_and_a_failure_is_said(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(store, MovementRing())
    assert pages(store).delete_all() == ""
    assert pages(store).load() == ()

    def fails(*_: object) -> None:
        raise RecordsError("The disk is full.")

    monkeypatch.setattr(store, "delete_movements", fails)
    assert pages(store).delete_all() == "The disk is full."

"""What the patient hands out, and what is kept of it."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pikepdf
import pytest

from pt_coach.cli.main import main
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.library import SpokenLibrary
from pt_coach.records.outside_rows import FormKind
from pt_coach.records.reader import open_reader
from pt_coach.records.store import Store
from pt_coach.reports.export import Format
from pt_coach.reports.handing_out import HandingOut, HandOutWish, Period
from pt_coach.reports.language import Language, Say
from pt_coach.reports.problems import ExportCancelled
from pt_coach.reports.report import build_report
from pt_coach.reports.summary_words import summary_data
from tests.records.diaries import library, moment, opened
from tests.reports.diary import four_weeks

NOW = datetime(2026, 11, 8, 20, tzinfo=ZoneInfo("Europe/Berlin"))
SINCE, UNTIL = date(2026, 10, 12), date(2026, 11, 8)
PNG = b"\x89PNG"


def spoken(language: str) -> Mapping[str, Exercise]:
    return SpokenLibrary().spoken_in(language)


def handing(store: Store) -> HandingOut:
    return HandingOut(store, spoken, lambda: NOW)


def test_the_usual_period_begins_with_the_last_visit(store: Store) -> None:
    four_weeks(store)
    choices = handing(store).choices()
    assert choices.usual is Period.REGIMEN
    assert choices.since[Period.REGIMEN] == SINCE
    assert choices.since[Period.FOUR_WEEKS] == SINCE
    assert choices.since[Period.ALL] == SINCE
    store.note_visit(moment("2026-11-03 10:00"))
    choices = handing(store).choices()
    assert choices.usual is Period.VISIT
    assert choices.since[Period.VISIT] == date(2026, 11, 3)


def test_pictures_are_of_the_pages_that_go_out(store: Store) -> None:
    four_weeks(store)
    heard: list[float] = []
    pages = handing(store).pictures(HandOutWish(SINCE, UNTIL), 40.0, heard.append)
    assert len(pages) >= 2
    assert all(page.startswith(PNG) for page in pages)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    with pytest.raises(ExportCancelled):
        handing(store).pictures(HandOutWish(SINCE, UNTIL), 40.0, cancelled=lambda: True)


def test_what_went_out_is_noted_and_listed(store: Store, tmp_path: Path) -> None:
    four_weeks(store)
    out = tmp_path / "out"
    handed = handing(store).save(HandOutWish(SINCE, UNTIL), out, lambda _: None, lambda: False)
    assert handed.pdf is not None
    assert handed.pdf.name == "exercise-log-2026-10-12-to-2026-11-08.pdf"
    assert handed.problem is None
    (noted,) = handing(store).before()
    assert (noted.since, noted.until, noted.folder) == (SINCE, UNTIL, str(out))
    assert noted.files == (handed.pdf.name,)
    assert not noted.protected
    assert noted.at == NOW


def test_a_stopped_one_is_not_noted(store: Store, tmp_path: Path) -> None:
    four_weeks(store)
    with pytest.raises(ExportCancelled):
        handing(store).save(HandOutWish(SINCE, UNTIL), tmp_path / "o", lambda _: None, lambda: True)
    assert handing(store).before() == []


def test_with_a_password_nothing_lies_open(store: Store, tmp_path: Path) -> None:
    four_weeks(store)
    wish = HandOutWish(
        SINCE, UNTIL, formats=(Format.PDF, Format.CSV, Format.FHIR), password="long enough"
    )
    handed = handing(store).save(wish, tmp_path / "out", lambda _: None, lambda: False)
    assert sorted(path.suffix for path in handed.files) == [".pdf", ".zip"]
    assert handed.protected
    assert handed.pdf is not None
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(handed.pdf)
    with pikepdf.open(handed.pdf, password="long enough") as pdf:
        assert len(pdf.pages) >= 2


def test_answers_can_be_left_out_but_not_those_about_warning_signs(store: Store) -> None:
    four_weeks(store)
    at = moment("2026-11-04 09:00")
    visit = store.begin_form(FormKind.VISIT, at)
    store.answer_form(visit, {"sleep": "bad", "question": "May I swim?"}, at)
    signs = store.begin_form(FormKind.WARNING_SIGNS, at)
    store.answer_form(signs, {"urine": "no"}, at)
    roland = store.begin_form(FormKind.ROLAND_MORRIS, at)
    store.answer_form(roland, {"1": "yes", "score": 1}, at)
    found = handing(store).answers(SINCE, UNTIL)
    assert [(one.kind, one.item) for one in found] == [
        (FormKind.VISIT, "sleep"),
        (FormKind.VISIT, "question"),
        (FormKind.ROLAND_MORRIS, "all"),
    ]
    assert found[2].items == ("1", "score")
    assert handing(store).answers(date(2026, 11, 5), UNTIL) == ()
    # Sleep is asked in the weekly check too, and is left out of both or of none.
    weekly = store.begin_form(FormKind.WEEKLY, at)
    store.answer_form(weekly, {"sleep": "fair"}, at)
    assert [one.item for one in handing(store).answers(SINCE, UNTIL)].count("sleep") == 1


def test_a_spanish_report_names_exercises_and_faults_in_spanish(store: Store) -> None:
    four_weeks(store)
    spanish = spoken("es")
    report = build_report(store, spanish, NOW, since=SINCE, until=UNTIL)
    names = {one.exercise_id: one.name for one in report.exercises}
    assert names["bridge"] == spanish["bridge"].name != library()["bridge"].name
    said = str(summary_data(report, spanish, Say(Language.SPANISH)))
    assert spanish["bridge"].name in said
    assert library()["bridge"].name not in said
    for one in report.exercises:
        for fault in one.faults:
            rules = {rule.id: rule.fault for rule in spanish[one.exercise_id].form_rules}
            assert fault.words == rules.get(fault.rule_id, fault.words)


def test_the_command_notes_its_exports_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(tmp_path / "data") as store:
        four_weeks(store)
        arguments = ["export", "--data", str(tmp_path / "data"), "--format", "pdf"]
        assert main([*arguments, "--out", str(tmp_path / "one")]) == 0
        # Another window has the diary: the export is made, and it is said that it is not listed.
        assert "not in the diary's list" in capsys.readouterr().err
    assert main([*arguments, "--out", str(tmp_path / "two")]) == 0
    with open_reader(tmp_path / "data") as reader:
        (noted,) = reader.exports()
    assert noted.folder == str(tmp_path / "two")

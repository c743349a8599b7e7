"""How exercises looked: which repetitions are shown, in the PDF and beside it, never unasked."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pypdf
import pytest
from PIL import Image

from pt_coach.engine.events import RepStatus
from pt_coach.kinematics.landmarks import Side
from pt_coach.records.rows import Source
from pt_coach.records.store import Store
from pt_coach.reports.export import ExportWish, Format, export
from pt_coach.reports.language import Language, Say
from pt_coach.reports.movement_examples import (
    Example,
    ExerciseExamples,
    Limb,
    MovementExample,
    movement_examples,
)
from pt_coach.reports.movement_words import caption
from pt_coach.reports.report import build_report
from pt_coach.reports.summary_pdf import Paper, summary_pdf
from pt_coach.session_runner.movement_ring import MovementRing
from tests.app.kept_set import REP_S, run
from tests.records.diaries import library, moment
from tests.reports.diary import four_weeks, report_of

NOW = "2026-11-02 20:00"


def examples_of(store: Store) -> tuple[ExerciseExamples, ...]:
    report = build_report(store, library(), moment(NOW))
    return movement_examples(report.records, store, library())


def test_a_typical_one_and_the_furthest_from_the_plan_are_shown(store: Store) -> None:
    run(store, MovementRing())
    (bridge,) = examples_of(store)
    assert (bridge.exercise_id, bridge.name) == ("bridge", library()["bridge"].name)
    typical, furthest = bridge.examples
    assert (typical.which, typical.rep.number, typical.rep.faults) == (Example.TYPICAL, 1, ())
    assert (furthest.which, furthest.rep.number) == (Example.FURTHEST, 4)
    assert set(furthest.rep.faults) == {"drop", "low_bridge"}
    assert typical.set_number == 1
    assert typical.moments_s == pytest.approx((0.0, 1.0, 2.0, 2.75, REP_S))


def test_without_kept_movements_there_is_nothing_to_show(store: Store) -> None:
    run(store, None)
    assert examples_of(store) == ()


def test_the_figures_movements_stay_out_of_a_persons_report(store: Store) -> None:
    run(store, MovementRing(), "2026-11-02 07:30", Source.FIGURE)
    assert len(examples_of(store)) == 1
    run(store, None, "2026-11-02 08:00")
    assert examples_of(store) == ()


def test_limbs_that_were_hardly_seen_are_named(store: Store) -> None:
    run(store, MovementRing())
    example = examples_of(store)[0].examples[0]
    # From the right side the left arm lies behind the body.
    assert (Side.LEFT, Limb.ARM) in example.guessed
    assert (Side.RIGHT, Limb.LEG) not in example.guessed


def example_with(example: MovementExample, peak_s: float, end_s: float) -> MovementExample:
    rep = replace(example.rep, start_t=10.0, peak_t=10.0 + peak_s, end_t=10.0 + end_s)
    return replace(example, rep=rep)


def test_one_that_was_short_says_so(store: Store) -> None:
    run(store, MovementRing())
    example = examples_of(store)[0].examples[0]
    short = replace(example, rep=replace(example.rep, status=RepStatus.SHORT))
    words = caption(short, library()["bridge"], Say(Language.ENGLISH))
    assert "Seen: Less than 60 % of the prescribed way." in words
    assert "Broke no rule" in caption(example, library()["bridge"], Say(Language.ENGLISH))


def test_one_that_ends_at_its_furthest_is_shown_at_even_times(store: Store) -> None:
    run(store, MovementRing())
    example = examples_of(store)[0].examples[0]
    assert example_with(example, 2.0, 2.0).moments_s == (0.0, 0.5, 1.0, 1.5, 2.0)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", Language)
def test_every_strip_in_the_pdf_has_its_words(
    store: Store, language: Language, paper: Paper
) -> None:
    run(store, MovementRing())
    report = build_report(store, library(), moment(NOW))
    shown = movement_examples(report.records, store, library())
    made = summary_pdf(report, library(), Say(language), paper, shown)
    with pikepdf.open(BytesIO(made)) as pdf:
        alternatives = [text for text in _alternatives(pdf.Root.StructTreeRoot) if "Bridge" in text]
        assert len(alternatives) == 2
        assert bool(pdf.Root.MarkInfo.Marked)
    word = "Five drawings" if language is Language.ENGLISH else "Cinco dibujos"
    assert all(text.startswith(word) for text in alternatives)
    text = " ".join(
        page.extract_text().replace("\n", " ") for page in pypdf.PdfReader(BytesIO(made)).pages
    )
    text = " ".join(text.split())
    assert "movement-01-typical.gif" in text
    if language is Language.ENGLISH:
        assert "Typical: 2 Nov 2026, set 1, repetition 1. Furthest at 171°." in text
        assert "Furthest from the plan: 2 Nov 2026, set 1, repetition 4." in text
        assert "Hardly seen by the camera and drawn by guess: left arm" in text


def _alternatives(node: object) -> list[str]:
    """Every alternative text in a structure tree."""
    found: list[str] = []
    if isinstance(node, pikepdf.Array):
        for one in node:
            found += _alternatives(one)
    elif isinstance(node, pikepdf.Dictionary):
        if "/Alt" in node:
            found.append(str(node["/Alt"]))
        if "/K" in node:
            found += _alternatives(node["/K"])
    return found


def test_the_report_without_them_is_as_it_was(store: Store) -> None:
    four_weeks(store)
    made = pypdf.PdfReader(BytesIO(summary_pdf(report_of(store), library())))
    assert not any("How it looked" in page.extract_text() for page in made.pages)


def test_animations_lie_beside_under_names_that_say_nothing(store: Store, tmp_path: Path) -> None:
    run(store, MovementRing())
    report = build_report(store, library(), moment(NOW))
    shown = movement_examples(report.records, store, library())
    wish = ExportWish((Format.PDF, Format.ZIP), movements=shown)
    files = export(report, library(), tmp_path, wish)
    names = sorted(path.name for path in files.all if path.suffix == ".gif")
    begin = f"exercise-log-{report.since}-to-{report.until}"
    assert names == [f"{begin}.movement-01-furthest.gif", f"{begin}.movement-01-typical.gif"]
    for name in names:
        with Image.open(tmp_path / name) as moving:
            assert moving.n_frames > 20
    (zipped,) = tmp_path.glob("*.zip")
    assert set(names) < set(ZipFile(zipped).namelist())


def test_with_a_password_they_lie_in_the_zip_only(store: Store, tmp_path: Path) -> None:
    run(store, MovementRing())
    report = build_report(store, library(), moment(NOW))
    shown = movement_examples(report.records, store, library())
    wish = ExportWish((Format.PDF, Format.ZIP), password="long enough it is", movements=shown)
    export(report, library(), tmp_path, wish)
    assert sorted(path.suffix for path in tmp_path.iterdir() if path.is_file()) == [".pdf", ".zip"]


def test_without_being_asked_nothing_of_them_goes_out(store: Store, tmp_path: Path) -> None:
    run(store, MovementRing())
    files = export(build_report(store, library(), moment(NOW)), library(), tmp_path)
    assert not [path for path in files.all if path.suffix == ".gif"]
    pdf = pypdf.PdfReader(files.pdf)
    assert not any("drawn" in page.extract_text() for page in pdf.pages)

"""Reports of patients who write what no font or table expects."""

from io import BytesIO

import pypdf
import pytest

from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.records.outside_rows import FormKind
from pt_coach.records.store import Store
from pt_coach.reports.csv_export import guarded
from pt_coach.reports.printable import BOX, printable
from pt_coach.reports.summary_pdf import summary_pdf, summary_pictures
from tests.records.diaries import REGIMEN, library, moment, play, regimen
from tests.reports.diary import report_of, tables_of

DAY = "2026-11-02"
UNDRAWN = "\U0010fffd"  # a character of nobody's
NOTES = [
    "emoji \U0001f600 \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "שלום עולם مرحبا",
    "中文 日本語 한국어",
    "bell \x07 escape \x1b[31m zero \x00 end",
    "\u202eturned round\u202c",
    "\uff1d1+1",
    f"nobody's {UNDRAWN}",
    "x" * 5000,
    "long " * 1000,
]


def _with_note(store: Store, note: str) -> None:
    script = play(store, f"{DAY} 08:00")
    script.check_in()
    script.check_out(3, note)
    script.end()


@pytest.mark.parametrize("note", NOTES, ids=range(len(NOTES)))
def test_every_note_can_be_printed_and_stands_in_the_tables(store: Store, note: str) -> None:
    _with_note(store, note)
    report = report_of(store, f"{DAY} 20:00")
    pages = pypdf.PdfReader(BytesIO(summary_pdf(report, library()))).pages
    assert "2 Nov:" in pages[0].extract_text()
    (row,) = (row for row in tables_of(report)["ratings"] if row["scale"] == "note")
    assert row["word"].lstrip("'") == note.replace("\x00", "\ufffd")
    assert len(summary_pictures(report, library())) == len(pages)


def test_what_no_font_can_draw_is_a_box_and_said(store: Store) -> None:
    _with_note(store, f"a{UNDRAWN}b")
    report = report_of(store, f"{DAY} 20:00")
    text = pypdf.PdfReader(BytesIO(summary_pdf(report, library()))).pages[0].extract_text()
    assert f"a{BOX}b" in text
    assert f"{BOX} stands for a character" in " ".join(text.split())


def test_a_name_in_other_letters(store: Store) -> None:
    loaded = regimen(REGIMEN.replace("Jürgen Muñoz", "李小龍"))
    store.use_regimen(loaded, moment(f"{DAY} 07:00"))
    report = report_of(store, f"{DAY} 20:00")
    assert report.patient == "李小龍"
    assert len(pypdf.PdfReader(BytesIO(summary_pdf(report, library()))).pages) >= 1


def test_ordinary_data_is_left_alone() -> None:
    data = {"a": ["Jürgen", 3, None, 1.5], "b": {"c": "10° ≥ – « » “ ” …\nnext"}, "d": True}
    assert printable(data).data == data
    assert not printable(data).machines_fonts
    assert not printable(data).boxes


def test_a_long_word_may_be_parted_and_loses_nothing() -> None:
    word = "https://example.org/" + "a" * 60
    parted = printable({"text": f"see {word} there"}).data["text"]
    assert max(map(len, parted.split("\u200b"))) <= 16
    assert parted.replace("\u200b", "") == f"see {word} there"


def test_what_turns_text_round_or_rings_is_not_printed() -> None:
    assert printable({"t": "a\u202eb\u2066c\x07d\x00e\nf"}).data["t"] == "abcde\nf"


@pytest.mark.parametrize("text", ["\ufeff=1", "\u200b=1", "\x00=1", " \u00a0=1", "\u202e@x"])
def test_nothing_unseen_hides_a_formula(text: str) -> None:
    assert guarded(text) == f"'{text}"


def test_half_a_character_keeps_nothing_from_being_written(store: Store) -> None:
    """As of an emoji that a full input field cut in two."""
    half, whole = "cut \ud83d", "\ud83d\ude00"
    _with_note(store, half)
    store.add_rating(Rating(0.0, Scale.NOTE, Moment.AFTER, whole), moment(f"{DAY} 09:00"))
    form = store.begin_form(FormKind.VISIT, moment(f"{DAY} 10:00"))
    store.answer_form(form, {"sleep": half}, moment(f"{DAY} 10:00"))
    (first, second) = [r for r in store.ratings() if r.scale is Scale.NOTE]
    assert (first.value, second.value) == ("cut \ufffd", "\U0001f600")
    store.correct_rating(first.id, half, moment(f"{DAY} 11:00"))
    assert store.outside().forms[0].value("sleep") == "cut \ufffd"

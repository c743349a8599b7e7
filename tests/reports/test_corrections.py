"""What the patient put right stands in the report with what stood there before, and in the CSV."""

import csv
import io

import pytest
from pypdf import PdfReader

from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.records.outside_rows import FormKind
from pt_coach.records.store import Store
from pt_coach.reports.correction_words import corrections_part
from pt_coach.reports.csv_export import csv_files
from pt_coach.reports.language import ENGLISH, Language, Say
from pt_coach.reports.left_out import without
from pt_coach.reports.report import Report
from pt_coach.reports.summary_pdf import summary_pdf
from tests.records.diaries import library, moment, play
from tests.reports.diary import report_of

NOW = moment("2026-11-08 12:00")


@pytest.fixture
def diary(store: Store) -> Store:
    play(store, "2026-11-02 08:00").whole()
    return store


def lines(report: Report, say: Say = ENGLISH) -> list[str]:
    part = corrections_part(report, library(), say)
    return [] if part is None else part["lines"]


def test_where_nothing_was_put_right_there_is_no_such_part(diary: Store) -> None:
    assert corrections_part(report_of(diary), library(), ENGLISH) is None


def test_each_answer_stands_with_what_it_was(diary: Store) -> None:
    pain = next(r for r in diary.ratings(scale=Scale.PAIN) if r.moment is Moment.BEFORE)
    diary.correct_rating(pain.id, 6, NOW)
    sign = diary.ratings(scale=Scale.RED_FLAG)[0]
    diary.correct_rating(sign.id, "not_sure", NOW)
    first = diary.sets()[0]
    for reason in ("tired", "pain"):
        diary.correct_set_reason(first.id, reason, NOW)
    weekly = diary.begin_form(FormKind.WEEKLY, moment("2026-11-03 08:00"))
    for value in (5, 3):
        diary.answer_form(weekly, {"pain_average": value}, moment("2026-11-03 08:00"))
    roland = diary.begin_form(FormKind.ROLAND_MORRIS, moment("2026-11-04 08:00"))
    diary.answer_form(roland, {"03": "ticked", "score": 1}, moment("2026-11-04 08:00"))
    diary.answer_form(roland, {"03": None, "score": 0}, moment("2026-11-05 08:00"))
    found = lines(report_of(diary))
    assert "2 Nov: pain, before exercise: 6 (before: 4)" in found
    assert "3 Nov: usual pain of the week: 3 (before: 5)" in found
    # Nought is a score.
    assert "4 Nov: Roland-Morris: 0 (before: 1)" in found
    assert "2 Nov: warning sign: numbness or tingling: not sure (before: no)" in found
    assert "2 Nov: Bridge, set cut short: pain (before: tired)" in found
    assert len(found) == 5
    spanish = lines(report_of(diary), Say(Language.SPANISH))
    assert "3 nov: dolor habitual de la semana: 3 (antes: 5)" in spanish


def test_own_words_that_were_taken_back_are_not_handed_out(diary: Store) -> None:
    (session,) = diary.sessions()
    said = Rating(0.0, Scale.NOTE, Moment.AFTER, "a very private word")
    diary.add_rating(said, moment("2026-11-02 09:00"), session_id=session.id)
    note = diary.ratings(scale=Scale.NOTE)[-1]
    diary.correct_rating(note.id, "stiff", NOW)
    held = diary.begin_rehearsal(moment("2026-11-06 08:00"))
    for word in ("a very private foot", "It drags."):
        diary.note_words(held, {"foot": "yes", "foot_words": word}, moment("2026-11-06 08:00"))
    report = report_of(diary)
    found = lines(report)
    assert "2 Nov: note: own words" in found
    assert [one for one in found if one.startswith("6 Nov: ") and one.endswith(": own words")]
    assert not [one for one in found if "private" in one]
    for _, content in csv_files(report):
        assert b"private" not in content
    assert lines(without(report, {"notes"})) == []


def test_the_tables_say_what_was_put_right(diary: Store) -> None:
    held = diary.begin_rehearsal(moment("2026-11-06 08:00"))
    diary.note_words(held, {"foot": "yes", "balance": "no"}, moment("2026-11-06 08:00"))
    diary.note_words(held, {"foot": "no"}, moment("2026-11-06 08:01"))
    files = dict(csv_files(report_of(diary)))
    text = files["rehearsal_words.csv"].decode("utf-8-sig")
    rows = {row["item"]: row for row in csv.DictReader(io.StringIO(text))}
    assert (rows["foot"]["word"], rows["foot"]["corrected"]) == ("no", "yes")
    assert (rows["balance"]["word"], rows["balance"]["corrected"]) == ("no", "no")


def test_the_brief_shows_it_behind_page_one(diary: Store) -> None:
    pain = next(r for r in diary.ratings(scale=Scale.PAIN) if r.moment is Moment.BEFORE)
    diary.correct_rating(pain.id, 6, NOW)
    pages = PdfReader(io.BytesIO(summary_pdf(report_of(diary), library()))).pages
    text = " ".join("\n".join(page.extract_text() for page in pages).split())
    assert "Put right by the patient" in text
    assert "2 Nov: pain, before exercise: 6 (before: 4)" in text

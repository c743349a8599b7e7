"""Answers of forms are put right where sessions are, or deleted; the old one stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pt_coach.records.outside_rows import FormKind
from pt_coach.records.store import Store
from pt_coach.ui.form_answers import ChoiceAnswer, NumberAnswer, PlaceAnswer, WordsAnswer
from pt_coach.ui.records_page import RecordsPage
from tests.records.diaries import library, moment
from tests.ui.filled_diary import (
    NOW,
    QUESTION,
    ask,
    fill_in,
    filled_diary,
    open_form,
    texts,
    values,
)
from tests.ui.shown_records import shown_records


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with filled_diary(tmp_path) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, store: Store) -> Iterator[RecordsPage]:
    with shown_records(qtbot, store, NOW) as made:
        yield made


def test_forms_stand_among_the_sessions_by_day(page: RecordsPage) -> None:
    first = page.list_page
    lines = [first._list.itemAt(i).widget().text() for i in range(first._list.count())]  # type: ignore[union-attr]
    assert lines == [
        "From your therapist, Thu 19 Nov",
        "Weekly check, Thu 19 Nov",
        "Wed 18 Nov, 08:00: done (3 of 3)",
        "Warning signs, Tue 17 Nov",
    ]
    assert first.forms[1].accessibleName() == "Weekly check, Thursday 19 November 2026"


def test_a_month_with_a_form_alone_is_found(page: RecordsPage, store: Store) -> None:
    fill_in(store, FormKind.WEEKLY, "2026-09-03 19:00", {"sleep": "good"})
    page.show_records()
    for _ in range(2):
        assert page.list_page.before.isEnabled()
        page.list_page.before.click()
    assert [one.text() for one in page.list_page.forms] == ["Weekly check, Thu 3 Sep"]
    assert not page.list_page.before.isEnabled()
    page.list_page.after.click()
    assert "Nothing in this month." in texts(page.list_page)


def test_answers_of_a_form_stand_in_the_words_of_its_pages(page: RecordsPage) -> None:
    open_form(page, FormKind.WEEKLY)
    said = texts(page.form_page)
    assert "Usual pain of the week: 5" in said
    assert "Days with medicine: 0" in said
    assert "Sleep: Badly" in said
    assert "Active days: not answered" in said
    open_form(page, FormKind.OWN_QUESTIONS)
    assert f"{QUESTION} To the shop." in texts(page.form_page)


def test_a_number_is_put_right_by_the_digit_key_and_the_old_one_stays(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    open_form(page, FormKind.WEEKLY)
    ask(page, "pain_average")
    correct = page.correct_page
    assert isinstance(correct.box, NumberAnswer)
    assert (correct.box.value, len(correct.box.scale.row.buttons)) == (5, 11)
    assert "How strong was your back pain on average? Now it says: 5" in texts(correct)
    assert "Weekly check, Thu 19 Nov" in texts(correct)
    qtbot.keyClick(correct, Qt.Key.Key_3)
    correct.save.click()
    assert "Usual pain of the week: 3 (put right; before: 5)" in texts(page.form_page)
    assert "It is put right." in texts(page.form_page)
    assert values(store, FormKind.WEEKLY)["pain_average"] == (3, 5)


def test_days_have_eight_numbers_and_a_skipped_answer_is_given_later(
    page: RecordsPage, store: Store
) -> None:
    open_form(page, FormKind.WEEKLY)
    ask(page, "activity_days")
    box = page.correct_page.box
    assert isinstance(box, NumberAnswer)
    assert len(box.scale.row.buttons) == 8
    assert not page.correct_page.save.isEnabled()
    box.show_value(0)
    page.correct_page.save.click()
    # Nought is an answer, and there was none before.
    assert values(store, FormKind.WEEKLY)["activity_days"] == (0, None)
    assert "Active days: 0" in texts(page.form_page)


def test_no_answer_is_missing_and_the_old_one_stays(page: RecordsPage, store: Store) -> None:
    open_form(page, FormKind.WEEKLY)
    ask(page, "sleep")
    assert isinstance(page.correct_page.box, ChoiceAnswer)
    assert page.correct_page.box.text is None
    page.correct_page.open_button.click()
    assert values(store, FormKind.WEEKLY)["sleep"] == (None, "bad")
    assert "Sleep: not answered (put right; before: Badly)" in texts(page.form_page)


def test_own_words_are_put_right(page: RecordsPage, store: Store) -> None:
    open_form(page, FormKind.OWN_QUESTIONS)
    ask(page, QUESTION)
    box = page.correct_page.box
    assert isinstance(box, WordsAnswer)
    assert box.value == "To the shop."
    box.text.setPlainText("A mile.")
    page.correct_page.save.click()
    assert values(store, FormKind.OWN_QUESTIONS)[QUESTION] == ("A mile.", "To the shop.")
    said = f"{QUESTION} A mile. (put right; before: To the shop.)"
    assert said in texts(page.form_page)


def test_every_answer_of_a_visit_has_its_way(page: RecordsPage, store: Store) -> None:
    said: dict[str, int | str | None] = {
        "location": "thigh:left",
        "balance": "no",
        "sleep": "Fairly. I wake twice",
        "exercise_bridge": "comfortable",
        "question": "May I swim?",
        "call_camera": "ticked",
    }
    fill_in(store, FormKind.VISIT, "2026-11-20 19:00", said)
    open_form(page, FormKind.VISIT)
    shown = texts(page.form_page)
    assert "Furthest place: Thigh, left side" in shown
    assert "What do you want to ask at the visit? May I swim?" in shown
    assert f"{library()['bridge'].name}: Comfortable" in shown
    # What was got ready for a call is no answer.
    assert len(page.form_page.correct_buttons) == 5
    kinds = []
    for item in ("location", "balance", "sleep", "exercise_bridge", "question"):
        ask(page, item)
        box = page.correct_page.box
        assert box is not None
        assert box.value == said[item]
        kinds.append(type(box))
        page.correct_page.closed.emit()
        assert page.currentWidget() is page.form_page
    assert kinds == [PlaceAnswer, ChoiceAnswer, ChoiceAnswer, ChoiceAnswer, WordsAnswer]


def test_ticks_of_the_questionnaire_are_put_right_with_their_score(
    page: RecordsPage, store: Store
) -> None:
    said: dict[str, int | str | None] = {"03": "ticked", "05": "ticked", "score": 2}
    fill_in(store, FormKind.ROLAND_MORRIS, "2026-11-20 19:00", said)
    open_form(page, FormKind.ROLAND_MORRIS)
    assert "Sentences ticked: 2" in texts(page.form_page)
    # One way for all: the score is the number of the ticks.
    assert len(page.form_page.correct_buttons) == 1
    page.form_page.correct_buttons[0].click()
    correct = page.correct_page
    assert len(correct.ticks) == 24
    assert [item for item, line in correct.ticks.items() if line.is_on] == ["03", "05"]
    assert not correct.open_button.isVisible()
    assert not correct.delete_button.isVisible()
    correct.ticks["03"].box.click()
    for item in ("07", "24"):
        correct.ticks[item].box.click()
    correct.save.click()
    assert "Sentences ticked: 3 (put right; before: 2)" in texts(page.form_page)
    said_now = texts(page.form_page)
    walk = said_now.index("I walk more slowly than usual because of my back.")
    assert said_now[walk + 1] == "not ticked (put right; before: ticked)"
    now = values(store, FormKind.ROLAND_MORRIS)
    assert now["score"] == (3, 2)
    assert now["03"] == (None, "ticked")
    assert now["05"] == ("ticked", None)
    # Nothing changed is nothing written.
    page.form_page.correct_buttons[0].click()
    correct.save.click()
    assert values(store, FormKind.ROLAND_MORRIS) == now


def test_a_questionnaire_that_was_left_has_no_score_after_it_is_put_right(
    page: RecordsPage, store: Store
) -> None:
    fill_in(store, FormKind.ROLAND_MORRIS, "2026-11-20 19:00", {"03": "ticked"})
    open_form(page, FormKind.ROLAND_MORRIS)
    assert "Sentences ticked: not finished" in texts(page.form_page)
    page.form_page.correct_buttons[0].click()
    page.correct_page.ticks["04"].box.click()
    page.correct_page.save.click()
    assert set(values(store, FormKind.ROLAND_MORRIS)) == {"03", "04"}


@pytest.mark.parametrize("kind", FormKind)
def test_a_form_is_deleted_and_nothing_of_it_is_in_any_file(
    page: RecordsPage, store: Store, qtbot: QtBot, kind: FormKind
) -> None:
    private = "a very private word"
    item = {
        FormKind.WEEKLY: "side_effects",
        FormKind.ROLAND_MORRIS: "03",
        FormKind.WARNING_SIGNS: "lump",
    }.get(kind, "question")
    fill_in(store, kind, "2026-11-20 19:00", {item: private})
    store.backup(NOW)
    others = len(store.outside().forms) - 1
    open_form(page, kind)
    page.form_page.delete_button.click()
    delete = page.delete_page
    assert page.currentWidget() is delete
    assert delete.said.words.text().startswith("This goes, with all answers in it: ")
    delete.no.click()
    assert page.currentWidget() is page.form_page
    page.form_page.delete_button.click()
    with qtbot.waitSignal(delete.deleted, timeout=20_000):
        delete.yes.click()
    assert page.currentWidget() is page.list_page
    assert "It is deleted." in texts(page.list_page)
    assert len(store.outside().forms) == others
    assert everything_in(store.folder).count(private.encode()) == 0
    # Only that something was deleted stays.
    told = store._writing.connection.execute("SELECT what FROM deletions").fetchall()
    assert [row["what"] for row in told] == ["form"]


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_one_answer_is_deleted_with_all_that_stood_there(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    (form,) = (one for one in store.outside().forms if one.kind is FormKind.OWN_QUESTIONS)
    store.answer_form(form.id, {QUESTION: "a very private word"}, moment("2026-11-19 20:00"))
    store.answer_form(form.id, {QUESTION: "To the park."}, moment("2026-11-19 21:00"))
    open_form(page, FormKind.OWN_QUESTIONS)
    ask(page, QUESTION)
    page.correct_page.delete_button.click()
    with qtbot.waitSignal(page.delete_page.deleted, timeout=20_000):
        page.delete_page.yes.click()
    # It was the only one, and the form went with it.
    assert page.currentWidget() is page.list_page
    assert "From your therapist, Thu 19 Nov" not in [one.text() for one in page.list_page.forms]
    assert b"very private" not in everything_in(store.folder)
    assert b"To the park" not in everything_in(store.folder)

"""What the therapist wrote of the next step is shown in their words, and changes nothing."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pt_coach.engine.plan import plan_session
from pt_coach.exercises.regimen import FlareDay, Prescription
from pt_coach.ui.exercise_card import ExerciseCard
from pt_coach.ui.exercises_page import ExercisesPage
from pt_coach.ui.next_step import next_step_line, next_step_words
from pt_coach.ui.sample_data import sample_regimen
from pt_coach.ui.theme import Theme
from tests.ui.rig import LIBRARY

WHEN, THEN = "Ten feel easy three days in a row.", "Three sets."


def _bridge(when: str | None = None, then: str | None = None) -> Prescription:
    return Prescription(exercise="bridge", sets=2, reps=10, progress_when=when, progress_to=then)


def test_what_was_written_is_quoted_and_nothing_is_made_up() -> None:
    both = next_step_words(_bridge(WHEN, THEN))
    assert both == (
        "Your therapist wrote of the next step: when “Ten feel easy three days in a row”, then "
        "“Three sets”."
    )
    assert next_step_words(_bridge(WHEN)).endswith(
        "comes when “Ten feel easy three days in a row”."
    )
    assert next_step_words(_bridge(None, THEN)) == (
        "Your therapist wrote: the next step is “Three sets”."
    )
    assert next_step_words(_bridge()) == ""


def test_a_long_one_stands_with_the_exercise_only() -> None:
    long = _bridge("Word " * 100, THEN)
    assert "Word Word" in next_step_words(long)
    assert next_step_line(long).endswith("look at this exercise under Exercises.")
    assert next_step_line(_bridge(WHEN, THEN)) == next_step_words(_bridge(WHEN, THEN))


def test_todays_card_says_it_and_keeps_the_dose(qtbot: QtBot) -> None:
    planned = plan_session([_bridge(WHEN, THEN)], LIBRARY).exercises[0]
    card = ExerciseCard(Theme(animations=False), planned)
    qtbot.addWidget(card)
    texts = [one.text() for one in card.findChildren(QLabel)]
    assert next_step_words(_bridge(WHEN, THEN)) in texts
    assert "2 sets of 10, hold 5 s" in texts
    assert len(planned.sets) == 2
    plain = ExerciseCard(Theme(animations=False), plan_session([_bridge()], LIBRARY).exercises[0])
    qtbot.addWidget(plain)
    assert not any("therapist" in one.text() for one in plain.findChildren(QLabel))


def test_the_exercise_shows_it_with_the_word_that_nothing_changes(qtbot: QtBot) -> None:
    page = ExercisesPage(Theme(animations=False), LIBRARY)
    qtbot.addWidget(page)
    detail = page.detail
    page.show_exercise("bridge")
    assert detail.next_step.isHidden()
    assert detail.notes.isHidden()
    page.prescribe(sample_regimen())
    page.show_exercise("bridge")
    assert WHEN.rstrip(".") in detail.next_step.text()
    assert not detail.next_step.isHidden()
    assert detail.not_by_itself.text().startswith("Nothing changes by itself.")
    assert not detail.not_by_itself.isHidden()
    assert detail.notes.text().startswith("Your therapist says: Breathe out")
    page.show_exercise("sit_to_stand")
    assert detail.next_step.isHidden()
    assert detail.not_by_itself.isHidden()
    page.prescribe(None)
    page.show_exercise("bridge")
    assert detail.next_step.isHidden()


def test_the_everyday_list_counts_before_that_of_a_hard_day(qtbot: QtBot) -> None:
    page = ExercisesPage(Theme(animations=False), LIBRARY)
    qtbot.addWidget(page)
    hard = FlareDay(exercises=(_bridge("Never"), Prescription(exercise="cat_cow", sets=1, reps=5)))
    page.prescribe(sample_regimen().model_copy(update={"flare_day": hard}))
    page.show_exercise("bridge")
    assert "Never" not in page.detail.next_step.text()

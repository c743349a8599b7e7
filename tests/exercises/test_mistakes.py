"""Mistakes in a regimen: each is told with its line, its column and what to do."""

import pytest

from pt_coach.exercises.library import load_library
from pt_coach.exercises.problems import InvalidFile
from pt_coach.exercises.schema import parse_regimen

LIBRARY = load_library()
GOOD = """\
format: pt-coach/regimen/1
title: Low back
patient: {name: Sam}
therapist: {name: Alex}
starts: 2026-01-05
schedule: {days: [mon]}
stop_rules: {do_not_start_at_pain: 8, stop_exercise_above_pain: 5}
exercises:
  - {exercise: bridge, sets: 2, reps: 4, hold_s: 5, rest_s: 30}
"""
BRIDGE = "bridge, sets: 2, reps: 4, hold_s: 5"


def problems(text: str) -> list[str]:
    with pytest.raises(InvalidFile) as told:
        parse_regimen(text, "sam.yaml", LIBRARY)
    return [str(problem).removeprefix("sam.yaml:") for problem in told.value.problems]


def test_without_a_mistake_there_is_none() -> None:
    assert parse_regimen(GOOD, "sam.yaml", LIBRARY).regimen.exercises[0].hold_s == 5


# Was and is now in the file; where, and the beginning of what is said.
MISTAKES = [
    # no dose is filled in for one that was left empty
    ("reps: 4", "reps:", "9:16: 'bridge' is counted in repetitions, and 'reps' is missing"),
    ("reps: 4", "reps: ~", "9:16: 'bridge' is counted in repetitions, and 'reps' is missing"),
    (BRIDGE, "plank, sets: 2, hold_s: ~", "9:16: 'plank' is held, and 'hold_s' is missing"),
    (BRIDGE, "plank, sets: 2, hold_s: 0", "9:40: 'plank' is held, and a hold of 0 seconds is"),
    (BRIDGE, "open_book, sets: 2", "9:16: 'open_book' is counted in repetitions, and 'reps'"),
    # a number is what it looks like
    ("sets: 2", "sets: 1_0", "9:30: '1_0' is not a whole number. Write a whole number alone"),
    ("sets: 2", "sets: 2.5", "9:30: '2.5' is not a whole number."),
    ("sets: 2", "sets: 2e1", "9:30: '2e1' is not a whole number."),
    ("sets: 2", "sets: 0x2", "9:30: '0x2' is not a whole number."),
    ("sets: 2", "sets: ٢", "9:30: '٢' is not a whole number."),
    ("sets: 2", "sets: two", "9:30: 'two' is not a whole number."),
    ("sets: 2", "sets: true", "9:30: 'true' is not a whole number."),
    ("sets: 2", "sets: 0", "9:30: 'sets: 0' is too small. Write 1 or more."),
    ("sets: 2", "sets: 21", "9:30: 'sets: 21' is too large. Write 20 or less."),
    ("hold_s: 5", "hold_s: 5_0", "9:50: '5_0' is not a number."),
    ("hold_s: 5", "hold_s: 5;5", "9:50: '5;5' is not a number."),
    ("hold_s: 5", "hold_s: .nan", "9:50: '.nan' is not a number."),
    ("hold_s: 5", "hold_s: 1e400", "9:50: '1e400' is not a number."),
    ("rest_s: 30", "tempo: [2, -1, 2]", "9:64: 'tempo: -1' is too small. Write 0 or more."),
    ("rest_s: 30", "tempo: [2, 1_0, 2]", "9:53: 'tempo' is not a number."),
    ("rest_s: 30", "target: nan", "9:61: 'nan' is not a number."),
    # a day is a day
    ("2026-01-05", "1736035200", "5:9: '1736035200' is not a date. Write year-month-day"),
    ("2026-01-05", "2026-02-30", "5:9: '2026-02-30' is not a date."),
    ("2026-01-05", "05.01.2026", "5:9: '05.01.2026' is not a date."),
    ("2026-01-05", "2026-01-05\nends: 2026-01-04", "6:1: 'ends' lies before 'starts'."),
    ("2026-01-05", "2026-01-05\nnext_visit: 2026-01-19", "6:13: '2026-01-19' is not a day and"),
    (
        "2026-01-05",
        "2026-01-05\nnext_visit: 2026-01-19 10:00+01:00",
        "6:13: '2026-01-19 10:00+01:00' is not a day and time. Write it like 2026-12-03 10:00.",
    ),
    # words
    ("[mon]", "[Mon]", "6:19: 'Mon' cannot stand for 'days'. Did you mean 'mon'?"),
    ("[mon]", "[mon, mon]", "6:12: 'days' has to name each day once, and at least one."),
    ("[mon]", "[]", "6:12: 'days' has to name each day once, and at least one."),
    ("rest_s: 30", "side: Both", "9:59: 'Both' cannot stand for 'side'. Did you mean 'both'?"),
    ("rest_s: 30", "easier: bridge", "9:61: 'bridge' cannot be the easier version of itself."),
    ("rest_s: 30", "easier: brigde", "9:61: There is no exercise 'brigde'. Did you mean"),
    ("title: Low back", "title: Low\u2028back", "2:11: An unusual line break stands here"),
    ("title: Low back", 'title: "Low', "10:1: A quote that was opened is not closed."),
    ("title: Low back", "title: '  '", "2:8: 'title' is missing."),
    ("{name: Sam}", "{name: Sam", "4:10: A bracket that was opened is not closed"),
    ("patient: {name: Sam}", "patient:\n\tname: Sam", "4:1: A tab stands at the start"),
    ("regimen/1", "regimen/2", "1:9: 'pt-coach/regimen/2' is not a format that is known."),
]


@pytest.mark.parametrize(("was", "is_now", "said"), MISTAKES)
def test_a_mistake_is_told_at_its_place(was: str, is_now: str, said: str) -> None:
    assert was in GOOD
    first = problems(GOOD.replace(was, is_now, 1))[0]
    assert first.startswith(said)
    assert first[-1] in ".?"


def test_rich_text_is_told_as_such() -> None:
    assert problems("{\\rtf1\\ansi " + GOOD) == [
        "1:1: The file is rich text of a word processor. "
        "Save it as plain text, UTF-8 (in TextEdit: Format, Make Plain Text)."
    ]


def test_a_questionnaire_that_is_named_twice_is_told_at_its_key() -> None:
    twice = "questionnaires: [{ask: roland_morris, every_weeks: 4}, {ask: roland_morris, "
    (said,) = problems(f"{GOOD}{twice}every_weeks: 2}}]\n")
    assert said.startswith("10:1: 'questionnaires' has to name each once.")


def test_what_is_written_at_length_is_cut_in_what_is_said() -> None:
    (said,) = problems(GOOD.replace("sets: 2", "sets: " + "9" * 5000))
    assert said.startswith("9:30: '999")
    assert len(said) < 200

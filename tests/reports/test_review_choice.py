"""Whom of many patients to look at: by name, by reason, in which order."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from pt_coach.reports.review_choice import Order, ReviewChoice, Wanted, chosen
from pt_coach.reports.review_rows import Flag, PatientReview

ONE = PatientReview(
    "Zoë Núñez", Path("z"), None, date(2026, 11, 20), False, (Flag.PAIN,), 3, 6, 1, 3, 6.0, 3.0, 1
)
TWO = replace(ONE, patient="anna Bell", flags=(), due_recent=0, done_recent=0, pain_recent=None)
THREE = replace(
    ONE, patient=None, export=Path("export-7"), flags=(Flag.WARNING, Flag.NO_DATA),
    until=date(2026, 9, 1), done_recent=0, pain_recent=8.0,
)  # fmt: skip
ALL = (THREE, ONE, TWO)


def names(choice: ReviewChoice) -> list[str]:
    return [one.name for one in chosen(ALL, choice)]


def test_all_stand_as_the_review_gives_them() -> None:
    assert names(ReviewChoice()) == ["export-7", "Zoë Núñez", "anna Bell"]


def test_a_name_is_found_without_its_accents_and_case() -> None:
    assert names(ReviewChoice("nunez")) == ["Zoë Núñez"]
    assert names(ReviewChoice(" ZOE ")) == ["Zoë Núñez"]
    assert names(ReviewChoice("7")) == ["export-7"]
    assert names(ReviewChoice("nobody")) == []


def test_who_needs_a_look_and_for_which_reason() -> None:
    assert names(ReviewChoice(wanted=Wanted.NEEDS_LOOK)) == ["export-7", "Zoë Núñez"]
    assert names(ReviewChoice(wanted=Wanted.NO_DATA)) == ["export-7"]
    assert names(ReviewChoice("zo", Wanted.WARNING)) == []
    assert {one.value for one in Flag} < {one.value for one in Wanted}


def test_every_order() -> None:
    assert names(ReviewChoice(order=Order.NAME)) == ["anna Bell", "export-7", "Zoë Núñez"]
    assert names(ReviewChoice(order=Order.OLDEST))[0] == "export-7"
    # Where nothing was due or said there is nothing to compare: those stand last.
    assert names(ReviewChoice(order=Order.DONE_LEAST)) == ["export-7", "Zoë Núñez", "anna Bell"]
    assert names(ReviewChoice(order=Order.PAIN_MOST)) == ["export-7", "Zoë Núñez", "anna Bell"]

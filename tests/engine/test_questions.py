"""The items that are asked outside sessions."""

import re

from pt_coach.engine import questions


def test_roland_morris_has_its_24_statements_each_about_the_back_or_its_pain() -> None:
    assert len(set(questions.ROLAND_MORRIS)) == 24
    assert all(
        re.search(r"\bback\b", text) for text in questions.ROLAND_MORRIS if "difficult" in text
    )
    assert all(text.endswith(".") for text in questions.ROLAND_MORRIS)


def test_no_item_of_a_form_is_asked_twice() -> None:
    signs = (*questions.EMERGENCY_SIGNS, *questions.URGENT_SIGNS)
    for items in (questions.WEEKLY, questions.VISIT, signs):
        assert len(set(items)) == len(items)
        assert all(re.fullmatch(r"[a-z][a-z_]+", item) for item in items)

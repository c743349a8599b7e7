"""What is asked to be left out is, or nothing goes out."""

import pytest

from pt_coach.records.outside_rows import FormKind
from pt_coach.records.store import Store
from pt_coach.reports.left_out import check_known
from pt_coach.reports.problems import ExportError
from tests.records.diaries import moment
from tests.reports.diary import four_weeks, report_of


def list_of_signs(store: Store, answers: dict[str, int | str | None]) -> None:
    at = moment("2026-11-05 08:00")
    store.answer_form(store.begin_form(FormKind.WARNING_SIGNS, at), answers, at)


def test_an_answer_about_a_sign_is_not_said_to_be_left_out(store: Store) -> None:
    four_weeks(store)
    list_of_signs(store, {"fever": "not_sure", "cancer": "no"})
    report = report_of(store)
    for item in ("fever", "cancer"):
        with pytest.raises(
            ExportError, match=f"'{item}' belongs to an answer about a warning sign"
        ):
            check_known(report, [item])
    with pytest.raises(ExportError, match="To leave out") as told:
        check_known(report, ["fevr"])
    assert "fever" not in str(told.value)


def test_a_list_without_a_sign_can_be_left_out_like_any_answer(store: Store) -> None:
    four_weeks(store)
    list_of_signs(store, {"fever": "no"})
    check_known(report_of(store), ["fever", "name", "sleep"])

"""A diary with forms in it, and the page on which they are put right and deleted."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication, QLabel

from pt_coach.records.outside_rows import FormKind
from pt_coach.records.store import Store
from pt_coach.ui.page import Page
from pt_coach.ui.records_page import RecordsPage
from tests.records.diaries import BERLIN, moment, opened, play

NOW = datetime(2026, 11, 21, 20, tzinfo=ZoneInfo("Europe/Berlin"))
QUESTION = "How far could you walk?"


@contextmanager
def filled_diary(folder: Path) -> Iterator[Store]:
    with opened(folder / "data") as made:
        play(made, "2026-11-18 08:00").whole()
        fill_in(made, FormKind.WARNING_SIGNS, "2026-11-17 07:50", {"urine": "no", "fever": "no"})
        fill_in(
            made,
            FormKind.WEEKLY,
            "2026-11-19 19:00",
            {"pain_average": 5, "medication_days": 0, "sleep": "bad", "activity_days": None},
        )
        fill_in(made, FormKind.OWN_QUESTIONS, "2026-11-19 19:10", {QUESTION: "To the shop."})
        yield made


def fill_in(store: Store, kind: FormKind, at: str, answers: dict[str, int | str | None]) -> int:
    form = store.begin_form(kind, moment(at), BERLIN)
    store.answer_form(form, answers, moment(at))
    return form


def texts(page: Page) -> list[str]:
    # What was put into a layout is shown with the next event.
    QApplication.processEvents()
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def open_form(page: RecordsPage, kind: FormKind) -> None:
    page.show_records()
    view = page.list_page.view
    assert view is not None
    page.list_page.forms[[form.kind for form in view.forms].index(kind)].click()
    assert page.currentWidget() is page.form_page


def ask(page: RecordsPage, item: str) -> None:
    entries = page.form_page.entries
    assert entries is not None
    index = [one.answer.item for one in entries.answers].index(item)
    page.form_page.correct_buttons[index].click()
    assert page.currentWidget() is page.correct_page


def values(store: Store, kind: FormKind) -> dict[str, object]:
    (form,) = (one for one in store.outside().forms if one.kind is kind)
    return {one.item: (one.value, one.before) for one in form.answers}

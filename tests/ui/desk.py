"""Opens the forms outside a session and takes what they hand in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pt_coach.records.outside_rows import FormKind
from pt_coach.reports.forms_due import FormsDue
from pt_coach.ui.form_page import FormPage
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.prepare_page import PreparePage
from pt_coach.ui.sample_data import NOW, sample_regimen
from pt_coach.ui.visit_sample import sample_facts
from pt_coach.ui.visit_services import Answer, CannotKeep, VisitFacts, VisitServices
from tests.ui.rig import LIBRARY

FACTS = sample_facts(sample_regimen(), NOW.date(), LIBRARY)


@dataclass
class Desk:
    """Takes what the forms hand in."""

    due: FormsDue = field(default_factory=FormsDue)
    known: dict[str, Answer] = field(default_factory=dict)
    facts: VisitFacts = FACTS
    given: list[tuple[FormKind, dict[str, Answer]]] = field(default_factory=list)
    visits: list[datetime | None] = field(default_factory=list)
    full: bool = False

    def answer(self, kind: FormKind, answers: Mapping[str, Answer]) -> None:
        if self.full:
            raise CannotKeep("The disk is full.")
        self.given.append((kind, dict(answers)))
        self.known |= answers

    def note_visit(self, when: datetime | None) -> None:
        self.visits.append(when)
        self.known.clear()

    def services(self) -> VisitServices:
        return VisitServices(
            due=lambda: self.due,
            go_on=lambda _kind: dict(self.known),
            look=lambda: dict(self.known),
            answer=self.answer,
            facts=lambda: self.facts,
            note_visit=self.note_visit,
        )


def opened(window: MainWindow, kind: FormKind) -> FormPage:
    page = window.forms.open(kind)
    assert window._outer.currentWidget() is page
    return page


def prepare(window: MainWindow) -> PreparePage:
    page = opened(window, FormKind.VISIT)
    assert isinstance(page, PreparePage)
    return page


def choose(page: FormPage, value: str) -> None:
    """Choose a word and go on."""
    page.question.answer.show_value(value)  # type: ignore[attr-defined]
    page.next.click()

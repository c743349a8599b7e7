"""The preparation of a visit, step by step: what a provider asks, and what the call needs."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from pt_coach.engine.questions import CALL, EXERCISE_ITEM, TICKED
from pt_coach.records.outside_rows import ALARMING, SIGNS_OF_A_VISIT
from pt_coach.ui.controls import Card, ChoiceRow, button, label, marked_lines
from pt_coach.ui.doses import long_date
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.form_answers import ChoiceAnswer, PlaceAnswer, words_box
from pt_coach.ui.form_page import FormPage, Keep
from pt_coach.ui.messages import say
from pt_coach.ui.page import Columns
from pt_coach.ui.question_page import Question
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.tick_lines import TickLine
from pt_coach.ui.visit_services import Answer, ExerciseFelt, VisitFacts
from pt_coach.ui.visit_words import (
    choices_of,
    example_of,
    limits_words,
    place_words,
    ready_words,
    title_of,
)

_BESIDE_PX: Final = 860
_MOST_QUESTIONS: Final = 12


class PreparePage(FormPage):
    """One step on each page; what the diary knows stands there already."""

    def __init__(
        self, theme: Theme, known: Mapping[str, Answer], keep: Keep, facts: VisitFacts
    ) -> None:
        """Make all steps.

        Args:
            theme: colours and sizes.
            known: what was answered before, by item.
            keep: takes the answers.
            facts: what the diary says.
        """
        super().__init__(theme, self.tr("Preparing your visit"), known, keep)
        self.facts = facts
        self.feelings: dict[str, ChoiceRow] = {}
        self.lines: dict[str, TickLine] = {}
        self.questions = QuestionList(theme, known)
        self.questions.changed.connect(self.touch)
        self._all = self._steps()
        self.set_questions(self._needed())

    @property
    def must_stop(self) -> bool:
        """Whether something was said just now that is a warning sign.

        Whoever said it before and was seen since goes on with the rest.
        """
        signs = self.said.intersection(SIGNS_OF_A_VISIT)
        return any(self.known[item] in ALARMING for item in signs)

    def ask_about(self, item: str) -> None:
        """Ask the question of an item; where there is none, show the last page."""
        found = [i for i, one in enumerate(self._questions) if item in one.items]
        self.ask_from(found[0] if found else len(self._questions) - 1)

    def keep(self, answers: Mapping[str, Answer]) -> None:
        """Keep answers; what is asked next depends on them.

        Raises:
            CannotKeep: it could not be written.
        """
        super().keep(answers)
        if "medication" in answers:
            self.set_questions(self._needed())

    def _needed(self) -> Sequence[Question]:
        none = str(self.known.get("medication") or "").startswith("takes_none")
        return [q for q in self._all if not (none and q.items == ("side_effects",))]

    def _steps(self) -> tuple[Question, ...]:
        steps = [
            self._choice("course", facts=self._course_words()),
            self._place(),
            self._choice("location_changing", facts=self._places_words()),
            self._choice("leg_pain"),
            self._choice("leg_numbness", facts=self._do_not_wait()),
            self._choice("leg_weakness", facts=self._do_not_wait()),
            self._choice("balance"),
            self._choice("bladder_bowel", may_skip=False),
            self._choice("sleep", facts=self._sleep_words()),
            self._choice("activities"),
            self._choice("lifestyle"),
            self._choice("medication", facts=self._medication_words()),
            self._choice("side_effects"),
            self._choice("therapy"),
        ]
        if self.facts.exercises:
            steps.append(self._exercises())
        return (*steps, self._own_questions(), self._call_list(), self._limits())

    # --- steps ---------------------------------------------------------------------------

    def _choice(self, item: str, *, facts: str = "", may_skip: bool = True) -> Question:
        title = title_of(item)
        box = ChoiceAnswer(self.theme, title, choices_of(item), example_of(item), facts)
        if item == "course" and item not in self.known and self.facts.course is not None:
            # By the ratings; it is kept only when the patient goes on with it.
            box.show_value(self.facts.course)
        return self.ask(item, title, box, may_skip=may_skip)

    def _place(self) -> Question:
        title = title_of("location")
        return self.ask("location", title, PlaceAnswer(self.theme, title))

    def _exercises(self) -> Question:
        page, column = _page()
        column.addWidget(label(self.tr("As you said in your sessions. Change what is not so.")))
        for felt in self.facts.exercises:
            column.addWidget(self._exercise(felt))
        items = tuple(f"{EXERCISE_ITEM}{felt.id}" for felt in self.facts.exercises)
        title = self.tr("Which exercises are comfortable, and which are painful?")
        return Question(title, page, lambda: True, self._keep_feelings, items=items)

    def _exercise(self, felt: ExerciseFelt) -> Card:
        words = ("comfortable", "uncomfortable", "painful")
        row = ChoiceRow([(word, say(word)) for word in words], felt.name)
        said = self.known.get(f"{EXERCISE_ITEM}{felt.id}") or felt.usual
        if said is not None:
            row.choose(said)
        row.chosen.connect(self.touch)
        self.feelings[felt.id] = row
        counts = "  ·  ".join(
            f"{say(word)}: {felt.comfort[word]}" for word in words if felt.comfort.get(word)
        )
        left, inside = _page(GAP // 2)
        inside.addWidget(label(felt.name, "name"))
        inside.addWidget(label(counts or self.tr("No answers yet"), "soft"))
        card = Card()
        card.add(Columns(left, row, (3, 7), self.theme.px(_BESIDE_PX)))
        return card

    def _keep_feelings(self, skipped: bool) -> None:
        self.keep(
            {
                f"{EXERCISE_ITEM}{id_}": None if skipped or row.value is None else str(row.value)
                for id_, row in self.feelings.items()
            }
        )

    def _own_questions(self) -> Question:
        return Question(
            title_of("question"),
            self.questions,
            lambda: True,
            lambda skipped: self.keep({} if skipped else self.questions.answers),
            first=self.questions.boxes[0],
            items=("question",),
        )

    def _call_list(self) -> Question:
        page, column = _page()
        column.addWidget(label(self.tr("Tick what is ready. The rest can wait."), "large"))
        for item, words in ready_words().items():
            line = TickLine(self.theme, words, on=self.known.get(item) == TICKED)
            line.ticked.connect(lambda on, i=item: self.try_to_keep({i: TICKED if on else None}))
            self.lines[item] = line
            column.addWidget(line)
        return self.show_page(self.tr("Is all ready for the call?"), page, CALL)

    def _limits(self) -> Question:
        page, column = _page()
        for words, lines in limits_words():
            card = Card()
            card.column.setSpacing(GAP)
            card.add(label(words, "name"))
            card.column.addLayout(marked_lines([("•", line) for line in lines]))
            column.addWidget(card)
        return self.show_page(self.tr("What a video visit cannot do"), page)

    # --- what the diary says -------------------------------------------------------------

    def _course_words(self) -> str:
        facts = self.facts
        if facts.pain is None:
            return self.tr("There are too few ratings yet to say it from them.")
        first, last = (f"{value:g}" for value in facts.pain)
        numbers = self.tr(
            "Your ratings of pain before exercise: {} in the first 7 days since {}, {} in the "
            "last 7 days (medians, 0 to 10). You may see it otherwise."
        )
        since = long_date(facts.since) if facts.since is not None else ""
        return numbers.format(first, since, last)

    def _places_words(self) -> str:
        if self.facts.places is None:
            return ""
        first, last = (place_words(place) for place in self.facts.places)
        text = self.tr("Furthest from the back, as you said: at first {}, in the last 7 days {}.")
        return text.format(first, last)

    def _do_not_wait(self) -> str:
        return self.tr(
            "If it is new or getting worse, do not wait for the visit: see Warning signs."
        )

    def _sleep_words(self) -> str:
        if not self.facts.sleep:
            return ""
        known = dict(choices_of("sleep"))
        said = ", ".join(known.get(one, one) for one in self.facts.sleep[-4:])
        return self.tr("In your weekly checks: {}").format(said)

    def _medication_words(self) -> str:
        days = self.facts.medication_days
        text = self.tr("In your last weekly check: medicine on {} of 7 days.")
        return "" if days is None else text.format(days)


class QuestionList(QWidget):
    """The patient's own questions, as many as there are.

    Signals:
        changed: something was written.
    """

    changed = Signal()

    def __init__(self, theme: Theme, known: Mapping[str, Answer]) -> None:
        super().__init__()
        self._theme = theme
        self.boxes: list[QPlainTextEdit] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self.more = button(theme, self.tr("One more question"), "secondary", self.add, "more")
        row = FlowRow()
        row.add(self.more)
        self._column.addWidget(row)
        asked = [known.get(_question_item(n)) for n in range(_MOST_QUESTIONS)]
        self._kept = sum(_question_item(n) in known for n in range(_MOST_QUESTIONS))
        for text in [one for one in asked if isinstance(one, str)] or [""]:
            self.add(text)

    @property
    def answers(self) -> dict[str, Answer]:
        """The questions in their order; None where one was taken out again."""
        texts: list[str | None] = [t for box in self.boxes if (t := box.toPlainText().strip())]
        texts += [None] * max(self._kept - len(texts), 1 if not texts else 0)
        self._kept = len(texts)
        return {_question_item(n): text for n, text in enumerate(texts)}

    def add(self, text: str = "") -> None:
        """A box for one more."""
        number = len(self.boxes) + 1
        name = self.tr("Question {}").format(number)
        box = words_box(self._theme, name, self.tr("For example: may I start swimming again?"))
        box.setMinimumHeight(self._theme.px(84))
        box.setPlainText(text)
        box.textChanged.connect(self.changed)
        self.boxes.append(box)
        self._column.insertWidget(self._column.count() - 1, box)
        self.more.setVisible(number < _MOST_QUESTIONS)
        if number > 1:
            box.setFocus()


def _question_item(number: int) -> str:
    return "question" if not number else f"question_{number + 1}"


def _page(gap: int = GAP) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    return page, column

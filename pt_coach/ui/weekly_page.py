"""The weekly half-minute check, and the therapist's own questions."""

from collections.abc import Mapping, Sequence

from pt_coach.records.outside_rows import FormKind
from pt_coach.ui.form_answer_boxes import form_answer_box
from pt_coach.ui.form_answers import WordsAnswer
from pt_coach.ui.form_page import FormPage, Keep
from pt_coach.ui.form_words import question_words
from pt_coach.ui.question_page import Question
from pt_coach.ui.theme import Theme
from pt_coach.ui.visit_services import Answer


class WeeklyPage(FormPage):
    """Six questions about the last seven days; whoever took no medicine has five."""

    def __init__(self, theme: Theme, known: Mapping[str, Answer], keep: Keep) -> None:
        super().__init__(theme, self.tr("Weekly check"), known, keep)
        self._all = (
            self._ask("pain_average"),
            self._ask("pain_worst"),
            self._ask("medication_days"),
            self._ask("side_effects"),
            self._ask("sleep"),
            self._ask(
                "activity_days",
                self.tr("Walking, gardening, housework, exercises: all of it counts."),
            ),
        )
        self.set_questions(self._needed())

    def keep(self, answers: Mapping[str, Answer]) -> None:
        """Keep answers; what is asked next depends on them.

        Raises:
            CannotKeep: it could not be written.
        """
        super().keep(answers)
        if "medication_days" in answers:
            self.set_questions(self._needed())

    def ask_from(self, index: int) -> None:
        """Ask the question at `index`; every one is about the same seven days."""
        super().ask_from(index)
        about = self.tr("the last 7 days")
        self.set_heading(self.question.title, f"{self.eyebrow.text()}  ·  {about}")

    def _needed(self) -> Sequence[Question]:
        none_taken = self.known.get("medication_days") == 0
        return [q for q in self._all if not (none_taken and q.items == ("side_effects",))]

    def _ask(self, item: str, hint: str = "") -> Question:
        box = form_answer_box(self.theme, FormKind.WEEKLY, item, hint)
        return self.ask(item, question_words(FormKind.WEEKLY, item), box)


class OwnQuestionsPage(FormPage):
    """What the therapist wants to know, in the therapist's words; they are the items as well."""

    def __init__(
        self, theme: Theme, known: Mapping[str, Answer], keep: Keep, questions: Sequence[str]
    ) -> None:
        super().__init__(theme, self.tr("From your therapist"), known, keep)
        self.set_questions([self.ask(q, q, WordsAnswer(theme, q)) for q in questions])

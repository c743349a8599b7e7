"""The weekly half-minute check, and the therapist's own questions."""

from collections.abc import Mapping, Sequence

from pt_coach.ui.controls import NumberScale, PainScale
from pt_coach.ui.form_answers import ChoiceAnswer, NumberAnswer, WordsAnswer
from pt_coach.ui.form_page import FormPage, Keep
from pt_coach.ui.messages import say
from pt_coach.ui.question_page import Question
from pt_coach.ui.theme import Theme
from pt_coach.ui.visit_services import Answer
from pt_coach.ui.visit_words import choices_of

_DAYS = 7


class WeeklyPage(FormPage):
    """Six questions about the last seven days; whoever took no medicine has five."""

    def __init__(self, theme: Theme, known: Mapping[str, Answer], keep: Keep) -> None:
        super().__init__(theme, self.tr("Weekly check"), known, keep)
        self._all = (
            self._pain("pain_average", self.tr("How strong was your back pain on average?")),
            self._pain("pain_worst", self.tr("How strong was it when it was worst?")),
            self._days(
                "medication_days", self.tr("On how many days did you take medicine for your back?")
            ),
            self._side_effects(),
            self._sleep(),
            self._days(
                "activity_days",
                self.tr("On how many days were you active for half an hour or more?"),
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

    def _pain(self, item: str, title: str) -> Question:
        return self.ask(item, title, NumberAnswer(PainScale(self.theme, title)))

    def _days(self, item: str, title: str, hint: str = "") -> Question:
        ends = self.tr("0 = on no day"), self.tr("7 = every day")
        return self.ask(
            item, title, NumberAnswer(NumberScale(self.theme, title, _DAYS, ends), hint)
        )

    def _side_effects(self) -> Question:
        title = self.tr("Did the medicine have side effects?")
        choices = [(word, say(word)) for word in ("no", "yes")]
        example = self.tr("For example: stomach ache, tired in the morning")
        return self.ask("side_effects", title, ChoiceAnswer(self.theme, title, choices, example))

    def _sleep(self) -> Question:
        title = self.tr("How did you sleep?")
        return self.ask("sleep", title, ChoiceAnswer(self.theme, title, choices_of("sleep")))


class OwnQuestionsPage(FormPage):
    """What the therapist wants to know, in the therapist's words; they are the items as well."""

    def __init__(
        self, theme: Theme, known: Mapping[str, Answer], keep: Keep, questions: Sequence[str]
    ) -> None:
        super().__init__(theme, self.tr("From your therapist"), known, keep)
        self.set_questions([self.ask(q, q, WordsAnswer(theme, q)) for q in questions])

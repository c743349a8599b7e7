"""The full list of warning signs: every line wants an answer, and none stands there at first."""

from collections.abc import Mapping

from pt_coach.engine.questions import EMERGENCY_SIGNS, URGENT_SIGNS
from pt_coach.records.outside_rows import ALARMING
from pt_coach.ui.body_questions import WarningSignCheck
from pt_coach.ui.controls import label
from pt_coach.ui.form_page import FormPage, Keep
from pt_coach.ui.question_page import Question
from pt_coach.ui.sign_words import sign_words
from pt_coach.ui.theme import Theme
from pt_coach.ui.visit_services import Answer


class SignListPage(FormPage):
    """Two pages, what cannot wait first. Not sure counts as yes, and ends the list."""

    def __init__(
        self, theme: Theme, known: Mapping[str, Answer], keep: Keep, *, first: bool = False
    ) -> None:
        """Make both pages.

        Args:
            theme: colours and sizes.
            known: what was answered before, by sign.
            keep: takes the answers.
            first: whether the patient sees the list for the first time.
        """
        super().__init__(theme, self.tr("Warning signs"), known, keep)
        every = self.tr("Answer every line. If you are not sure, say so.")
        when = self.tr("It comes before your first session, once a week and before an export.")
        self.add_under_title(label(f"{when} {every}" if first else every, "soft"))
        now, soon = (
            self.tr("Is any of this new or worse?"),
            self.tr("Has any of this come up, and nobody has looked at it?"),
        )
        self.emergency = self._check(EMERGENCY_SIGNS)
        self.urgent = self._check(URGENT_SIGNS)
        self.set_questions((self._page(now, self.emergency), self._page(soon, self.urgent)))

    @property
    def is_emergency(self) -> bool:
        """Whether a sign was named that cannot wait."""
        return any(self.known.get(sign) in ALARMING for sign in EMERGENCY_SIGNS)

    @property
    def is_alarming(self) -> bool:
        """Whether any sign was not denied."""
        signs = (*EMERGENCY_SIGNS, *URGENT_SIGNS)
        return any(self.known.get(sign) in ALARMING for sign in signs)

    @property
    def must_stop(self) -> bool:
        """A sign ends the list."""
        return self.is_alarming

    def begin(self) -> None:
        """The list is short enough to be asked from its beginning."""
        self.ask_from(0)

    def _check(self, signs: tuple[str, ...]) -> WarningSignCheck:
        check = WarningSignCheck(self.theme, {sign: sign_words(sign) for sign in signs})
        for sign in signs:
            if self.known.get(sign) is not None:
                check.rows[sign].choose(self.known[sign])
        # Each line is on the disk as soon as it is answered.
        check.changed.connect(lambda: self._answered(check))
        return check

    def _answered(self, check: WarningSignCheck) -> None:
        self.try_to_keep(check.values)
        self.answer_changed()

    def _page(self, title: str, check: WarningSignCheck) -> Question:
        return Question(
            title,
            check,
            lambda: check.is_enough,
            lambda _skipped: self.keep(check.values),
            may_skip=False,
        )

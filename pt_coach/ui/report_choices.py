"""Which days go out, in which language, as which files, and what is left out."""

from datetime import date
from typing import TypeVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout

from pt_coach.reports.export import Format
from pt_coach.reports.handing_out import Choices, HandingOut, HandOutWish, Period
from pt_coach.reports.language import Language
from pt_coach.reports.left_out import NAME, NOTES
from pt_coach.reports.summary_pdf import Paper
from pt_coach.ui.answer_words import answer_words
from pt_coach.ui.controls import Card, ChoiceRow, empty, label
from pt_coach.ui.day_field import DayField
from pt_coach.ui.doses import short_date
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.fold import Fold
from pt_coach.ui.language import language_in_use
from pt_coach.ui.password_fields import PasswordFields
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.tick_row import TickRow

_T = TypeVar("_T")


class ReportChoices(Card):
    """The usual choices are made already; the rest is folded up."""

    def __init__(self, theme: Theme, source: HandingOut) -> None:
        """Choose nothing yet.

        Args:
            theme: colours and sizes.
            source: what there is to choose.
        """
        super().__init__()
        self.theme, self._source = theme, source
        self.column.setSpacing(GAP)
        self.choices: Choices | None = None
        self.period: ChoiceRow | None = None
        self._periods = QHBoxLayout()
        self._make_days(theme)
        self._make_looks()
        self.files = TickRow(theme, self.tr("Files:"))
        self.leave_out = TickRow(theme, self.tr("Leave out:"))
        self.password = PasswordFields(theme)
        self.add(label(self.tr("Which days?"), "name"))
        self.column.addLayout(self._periods)
        self.add(self._own, self.days_said)
        self.add(label(self.tr("In which language?"), "name"), self.language)
        self._fold_up(theme)

    def show_choices(self) -> None:
        """Offer what there is now; the first time the usual ones are chosen."""
        before = self.period.value if self.period is not None else None
        self.choices = choices = self._source.choices()
        empty(self._periods)
        offered = [(p, self._period_words(p, day)) for p, day in choices.since.items()]
        self.period = ChoiceRow(
            [*offered, (Period.OWN, self.tr("Other days"))], self.tr("Which days?"), kind="tab"
        )
        known = before in (*choices.since, Period.OWN)
        self.period.choose(before if known else choices.usual)
        self.period.chosen.connect(self._period_chosen)
        self._periods.addWidget(self.period)
        if before is None:
            self.since.show_day(choices.since[choices.usual])
            self.until.show_day(choices.today)
        self._period_chosen(None)

    @property
    def period_days(self) -> tuple[date, date]:
        """First and last day that were chosen."""
        assert self.choices is not None
        assert self.period is not None
        period = self.period.value
        if isinstance(period, Period) and period is not Period.OWN:
            return self.choices.since[period], self.choices.today
        return min(self.since.day, self.until.day), max(self.since.day, self.until.day)

    def wish(self) -> HandOutWish | None:
        """What was chosen; None where something has to be put right first, which is said."""
        if not self.password.check():
            self.password_fold.head.setChecked(True)
            return None
        since, until = self.period_days
        formats = tuple(one for one in self.files.values if isinstance(one, Format))
        items = [one for one in self.leave_out.values if isinstance(one, tuple)]
        return HandOutWish(
            since=since,
            until=until,
            language=_as(Language, self.language.value),
            paper=_as(Paper, self.paper.value),
            formats=formats or (Format.PDF,),
            password=self.password.password,
            leave_out=tuple(dict.fromkeys(item for group in items for item in group)),
        )

    # --- inside --------------------------------------------------------------------------

    def _make_days(self, theme: Theme) -> None:
        self.since = DayField(theme, self.tr("First day"))
        self.until = DayField(theme, self.tr("Last day"))
        self._own = FlowRow()
        for field in (self.since, self.until):
            self._own.add(label(field.accessibleName(), "soft", wrap=False), field)
            field.dateChanged.connect(self._days_changed)
        self.days_said = label("", "large")

    def _make_looks(self) -> None:
        self.language = ChoiceRow(
            [(Language.ENGLISH, "English"), (Language.SPANISH, "Español")],
            self.tr("In which language?"),
            kind="tab",
        )
        self.language.choose(Language(language_in_use()))
        self.paper = ChoiceRow(
            [(Paper.A4, "A4"), (Paper.LETTER, self.tr("Letter (USA)"))],
            self.tr("Paper"),
            kind="tab",
        )
        system = QLocale.system().measurementSystem()
        american = system is QLocale.MeasurementSystem.ImperialUSSystem
        self.paper.choose(Paper.LETTER if american else Paper.A4)

    def _fold_up(self, theme: Theme) -> None:
        self.files.offer(
            [
                (Format.PDF, self.tr("PDF to read")),
                (Format.CSV, self.tr("Tables (CSV)")),
                (Format.FHIR, self.tr("For the clinic (FHIR)")),
                (Format.ZIP, self.tr("All in one (zip)")),
            ],
            [Format.PDF],
        )
        self.signs_said = label(
            self.tr("Warning signs and stops always go out: the report is there for them."), "soft"
        )
        self.left_fold = Fold(
            theme, self.tr("Leave something out"), self.leave_out, self.signs_said
        )
        zipped = label(
            self.tr("With a password, tables and the clinic's file are put into the zip."), "soft"
        )
        self.files_fold = Fold(
            theme, self.tr("Paper and other files"), self.paper, self.files, zipped
        )
        self.password_fold = Fold(theme, self.tr("Protect it with a password"), self.password)
        self.add(self.left_fold, self.files_fold, self.password_fold)

    def _period_words(self, period: Period, since: date) -> str:
        return {
            Period.VISIT: self.tr("Since the visit of {}").format(short_date(since)),
            Period.REGIMEN: self.tr("These exercises"),
            Period.FOUR_WEEKS: self.tr("4 weeks"),
            Period.THREE_MONTHS: self.tr("3 months"),
            Period.ALL: self.tr("All"),
        }[period]

    def _period_chosen(self, _value: object) -> None:
        assert self.period is not None
        self._own.setVisible(self.period.value is Period.OWN)
        self._days_changed(None)

    def _days_changed(self, _day: object) -> None:
        if self.period is None:
            return
        since, until = self.period_days
        first, last = (f"{short_date(day)} {day.year}" for day in (since, until))
        self.days_said.setText(self.tr("{} to {}").format(first, last))
        said = [((NAME,), self.tr("my name")), ((NOTES,), self.tr("my notes"))]
        answers = self._source.answers(since, until)
        self.leave_out.offer([*said, *((one.items, answer_words(one)) for one in answers)])


def _as(kind: type[_T], value: object) -> _T:
    assert isinstance(value, kind)
    return value

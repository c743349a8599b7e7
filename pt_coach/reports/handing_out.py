"""What the patient hands out: which period, what of it, how it looks, and what went out before.

Nothing is sent anywhere: files are written into a folder that the patient chose.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from pt_coach.exercises.definition import Exercise
from pt_coach.records.outside_rows import ExportRecord, FormKind, FormRecord
from pt_coach.records.problems import RecordsError
from pt_coach.records.store import Store
from pt_coach.reports.export import (
    Cancelled,
    ExportedFiles,
    ExportWish,
    Format,
    Progress,
    export,
)
from pt_coach.reports.language import Language, Say
from pt_coach.reports.left_out import without
from pt_coach.reports.movement_examples import ExerciseExamples, movement_examples
from pt_coach.reports.problems import ExportCancelled
from pt_coach.reports.report import Report, build_report, last_visit
from pt_coach.reports.summary_pdf import Paper, summary_pictures

_FOUR_WEEKS: Final = timedelta(days=27)
_THREE_MONTHS: Final = timedelta(days=90)
PRINT_DPI: Final = 200.0


class Period(StrEnum):
    """Which days a report is about."""

    VISIT = "visit"
    REGIMEN = "regimen"
    FOUR_WEEKS = "four_weeks"
    THREE_MONTHS = "three_months"
    ALL = "all"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen.

    Attributes:
        today: the patient's day, on which every period but an own one ends.
        since: first day of each period that there is, the one to begin with first.
    """

    today: date
    since: Mapping[Period, date]

    @property
    def usual(self) -> Period:
        """The period to begin with."""
        return next(iter(self.since))


@dataclass(frozen=True, slots=True)
class AnswerChoice:
    """An answer that can be left out.

    Attributes:
        kind: of the form that it was given in.
        item: the question, or `all` for a published questionnaire, which goes out whole or not.
        items: what is left out with it.
        value: the newest answer to it.
    """

    kind: FormKind
    item: str
    items: tuple[str, ...]
    value: int | str | None


@dataclass(frozen=True, slots=True)
class HandOutWish:
    """What is handed out, and how.

    Attributes:
        leave_out: see `left_out.without`.
        password: opens PDF and zip; CSV and FHIR then go into a zip, for they cannot carry one.
    """

    since: date
    until: date
    language: Language = Language.ENGLISH
    paper: Paper = Paper.A4
    formats: tuple[Format, ...] = (Format.PDF,)
    password: str | None = None
    leave_out: tuple[str, ...] = ()

    @property
    def export_wish(self) -> ExportWish:
        """For the files."""
        bare = {Format.CSV, Format.FHIR} & set(self.formats)
        zipped = bool(self.password and bare)
        formats = tuple(dict.fromkeys((*self.formats, *((Format.ZIP,) if zipped else ()))))
        return ExportWish(formats, Say(self.language), self.paper, self.password or None)


@dataclass(frozen=True, slots=True)
class HandedOut:
    """What was written; `problem` is why it could not be noted in the diary, None where it was."""

    folder: Path
    files: tuple[Path, ...]
    pdf: Path | None
    protected: bool
    problem: str | None = None


class HandingOut:
    """Makes reports of an open diary. Safe to call from any thread."""

    def __init__(
        self,
        store: Store,
        spoken_in: Callable[[str], Mapping[str, Exercise]],
        now: Callable[[], datetime],
        *,
        made_up: bool = False,
        shows_movements: Callable[[], bool] = lambda: False,
    ) -> None:
        """Make nothing yet.

        Args:
            store: the diary.
            spoken_in: exercises by id, in the words of a language such as `es`.
            now: the patient's local time.
            made_up: whether it is the drawn figure's.
            shows_movements: whether the patient wants kept movements to be shown.
        """
        self._shows_movements = shows_movements
        self._store, self._spoken_in, self._now = store, spoken_in, now
        self._made_up = made_up

    def choices(self) -> Choices:
        """What can be chosen now."""
        today = self._now().date()
        visit = last_visit(self._store, today)
        uses = [use.day for use in self._store.regimen_uses() if use.made_up is self._made_up]
        first = next(iter(self._store.history(made_up=self._made_up).first_session()), None)
        since = {
            Period.VISIT: visit,
            Period.REGIMEN: uses[-1] if uses and uses[-1] < today else None,
            Period.FOUR_WEEKS: today - _FOUR_WEEKS,
            Period.THREE_MONTHS: today - _THREE_MONTHS,
            Period.ALL: min([*uses, first.day if first is not None else today]),
        }
        return Choices(today, {period: day for period, day in since.items() if day is not None})

    def answers(self, since: date, until: date) -> tuple[AnswerChoice, ...]:
        """Answers of a period that can be left out; those about warning signs cannot."""
        forms = self._store.outside(since, until).of(made_up=self._made_up).forms
        # The same item of two forms is left out of both, so it is offered once.
        found: dict[tuple[str, ...], AnswerChoice] = {}
        for form in forms:
            for one in _choices_of(form):
                found[one.items] = one
        return tuple(found.values())

    def pictures(
        self,
        wish: HandOutWish,
        dots_per_inch: float,
        progress: Progress = lambda _: None,
        cancelled: Cancelled = lambda: False,
    ) -> tuple[bytes, ...]:
        """The pages of the brief as PNG, as the PDF has them.

        Raises:
            ExportCancelled: it was told to stop.
            RecordsError: the diary cannot be read.
        """
        library = self._spoken_in(wish.language.value)
        progress(0.1)
        report = self._report(wish, library)
        progress(0.5)
        if cancelled():
            raise ExportCancelled("The preview was stopped.")
        say = Say(wish.language)
        movements = self._movements(report, library)
        pages = summary_pictures(report, library, say, wish.paper, dots_per_inch, movements)
        progress(1.0)
        return pages

    def save(
        self, wish: HandOutWish, folder: Path, progress: Progress, cancelled: Cancelled
    ) -> HandedOut:
        """Write the files and note in the diary that they went out.

        Raises:
            ExportError: see `export.export`.
            ExportCancelled: it was told to stop; nothing was written.
            RecordsError: the diary cannot be read.
        """
        library = self._spoken_in(wish.language.value)
        report = self._report(wish, library)
        export_wish = replace(wish.export_wish, movements=self._movements(report, library))
        files = export(report, library, folder, export_wish, progress=progress, cancelled=cancelled)
        return self._noted(wish, report, folder, files)

    def before(self) -> Sequence[ExportRecord]:
        """What went out before, the newest first."""
        made = [one for one in self._store.exports() if one.made_up is self._made_up]
        return made[::-1]

    def _report(self, wish: HandOutWish, library: Mapping[str, Exercise]) -> Report:
        now = self._now()
        report = build_report(self._store, library, now, since=wish.since, until=wish.until)
        return without(report, wish.leave_out) if wish.leave_out else report

    def _movements(
        self, report: Report, library: Mapping[str, Exercise]
    ) -> tuple[ExerciseExamples, ...]:
        if not self._shows_movements():
            return ()
        return movement_examples(report.records, self._store, library)

    def _noted(
        self, wish: HandOutWish, report: Report, folder: Path, files: ExportedFiles
    ) -> HandedOut:
        problem = None
        try:
            self._store.note_export(record_of(report, folder, files, self._now(), wish.password))
        except RecordsError as error:
            # The files are there all the same, and are told.
            problem = str(error)
        pdf = files.pdf if files.pdf.suffix == ".pdf" else None
        return HandedOut(folder, files.all, pdf, bool(wish.password), problem)


def record_of(
    report: Report, folder: Path, files: ExportedFiles, at: datetime, password: str | None
) -> ExportRecord:
    """What the diary keeps of an export."""
    return ExportRecord(
        at=at,
        day=at.date(),
        made_up=report.made_up,
        since=report.since,
        until=report.until,
        folder=str(folder),
        files=tuple(path.name for path in files.all),
        protected=bool(password),
    )


def _choices_of(form: FormRecord) -> list[AnswerChoice]:
    if form.kind is FormKind.WARNING_SIGNS:
        return []
    if form.kind is FormKind.ROLAND_MORRIS:
        items = tuple(answer.item for answer in form.answers)
        return [AnswerChoice(form.kind, "all", items, form.value("score"))]
    return [AnswerChoice(form.kind, a.item, (a.item,), a.value) for a in form.answers]

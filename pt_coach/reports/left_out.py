"""What the patient wants left out of what goes out: the name, notes, any answer."""

from collections.abc import Collection
from dataclasses import replace

from pt_coach.engine.inputs import Scale
from pt_coach.engine.questions import VISIT
from pt_coach.records.outside_rows import FormAnswer, FormKind, FormRecord
from pt_coach.records.rows import PeriodRecords
from pt_coach.reports.problems import ExportError
from pt_coach.reports.rehearsal_words import OWN_WORDS
from pt_coach.reports.report import Report

NAME, NOTES = "name", "notes"


def without(report: Report, what: Collection[str]) -> Report:
    """The report without it. That something was left out is said in it, not what it was.

    Args:
        report: the period.
        what: `name`, `notes`, or items of forms such as `sleep`. Answers about warning signs and
            stops cannot be left out: they are what the report is for. With the name goes the
            diary's number: a clinic's list would put it with an export that has the name.
    """
    notes = NOTES in what
    items = {item for item in what if item not in (NAME, NOTES)}
    named = [word for word in (NAME, NOTES) if word in what] + (["answers"] if items else [])
    name_of = report.patient if NAME not in what else None
    records = replace(report.records, diary=None) if NAME in what else report.records
    return replace(
        report,
        patient=name_of,
        notes=() if notes else report.notes,
        records=_records(records, items, notes=notes),
        left_out=tuple(named),
    )


def check_known(report: Report, what: Collection[str]) -> None:
    """Refuse what would go out in silence: nothing is called so, or it is about a warning sign.

    Raises:
        ExportError: naming it and what there is.
    """
    outside = report.records.outside
    items = set(VISIT)
    items |= {answer.item for form in outside.forms for answer in form.answers}
    items |= {item.removesuffix(OWN_WORDS) for held in outside.rehearsals for item in held.words}
    kept = {a.item for form in outside.forms for a in form.answers if _stays(form, a, (a.item,))}
    kept |= {r.item for r in report.records.ratings if r.scale is Scale.RED_FLAG and r.item}
    items -= kept
    for word in what:
        if word in kept:
            raise ExportError(
                f"'{word}' belongs to an answer about a warning sign, which a report always tells. "
                "Nothing was exported."
            )
        if word not in (NAME, NOTES, *items):
            there_are = ", ".join([NAME, NOTES, *sorted(items)])
            raise ExportError(
                f"Nothing is called '{word}', so nothing was exported. To leave out: {there_are}."
            )


def _records(records: PeriodRecords, items: Collection[str], *, notes: bool) -> PeriodRecords:
    ratings = tuple(r for r in records.ratings if not (notes and r.scale is Scale.NOTE))
    forms = tuple(
        replace(form, answers=tuple(a for a in form.answers if _stays(form, a, items)))
        for form in records.outside.forms
    )
    rehearsals = tuple(
        replace(
            held,
            words={i: w for i, w in held.words.items() if not _out(i, items, notes=notes)},
            before={i: w for i, w in held.before.items() if not _out(i, items, notes=notes)},
        )
        for held in records.outside.rehearsals
    )
    outside = replace(records.outside, forms=forms, rehearsals=rehearsals)
    return replace(records, ratings=ratings, outside=outside)


def _out(item: str, items: Collection[str], *, notes: bool) -> bool:
    """Whether a thing said at a rehearsal is left out: own words are a note."""
    own = item.endswith(OWN_WORDS)
    return (notes and own) or item.removesuffix(OWN_WORDS) in items


def _stays(form: FormRecord, answer: FormAnswer, items: Collection[str]) -> bool:
    about_signs = form.kind is FormKind.WARNING_SIGNS and bool(form.alarming)
    return answer.item not in items or about_signs or answer in form.alarming

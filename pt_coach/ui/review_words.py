"""What a review says of a patient. It concludes nothing: it says what is in the numbers."""

from PySide6.QtCore import QCoreApplication

from pt_coach.reports.adherence import percent
from pt_coach.reports.review import ExerciseReview, Flag, PatientReview
from pt_coach.ui.history_section import dated

translate = QCoreApplication.translate


def flag_words(flag: Flag) -> str:
    """Why a patient needs a look."""
    return {
        Flag.WARNING: translate("review", "warning sign"),
        Flag.PAIN: translate("review", "pain rising"),
        Flag.STOPPED: translate("review", "exercise stopped"),
        Flag.ADHERENCE: translate("review", "doing less"),
        Flag.NO_DATA: translate("review", "nothing for a week"),
    }[flag]


def name_words(patient: PatientReview) -> str:
    """The name, or the export's where it was left out."""
    return patient.patient or patient.export.name


def row_of(patient: PatientReview) -> tuple[str, ...]:
    """A patient as a row of the table."""
    why = ", ".join(flag_words(flag) for flag in patient.flags) or "–"
    of = translate("review", "{} of {}")
    pain = "–"
    if patient.pain_recent is not None:
        pain = f"{patient.pain_recent:g}"
        if patient.pain_before is not None:
            pain = translate("review", "{} to {}").format(f"{patient.pain_before:g}", pain)
    return (
        name_words(patient),
        why,
        of.format(patient.done, patient.due),
        of.format(patient.done_recent, patient.due_recent),
        pain,
        dated(patient.until),
    )


def exercise_row(one: ExerciseReview, name: str) -> tuple[str, ...]:
    """What was prescribed of an exercise, and done."""
    share = percent(one.within, one.prescribed)
    return (
        name,
        f"{one.prescribed:g} {one.unit}",
        f"{one.within:g} {one.unit}",
        f"{share} %" if share is not None else "–",
        f"{one.done:g} {one.unit}",
    )

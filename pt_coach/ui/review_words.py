"""What a review says of a patient. It concludes nothing: it says what is in the numbers."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from pt_coach.reports.adherence import percent
from pt_coach.reports.review_rows import ExerciseReview, Flag, PatientReview, Unread
from pt_coach.ui.doses import short_date
from pt_coach.ui.history_section import dated

translate = QCoreApplication.translate

_LONGEST_PART: Final = 40
# Where a line may break, and nothing is seen.
_BREAK: Final = "\u200b"


def flag_words(flag: Flag) -> str:
    """Why a patient needs a look."""
    return {
        Flag.WARNING: translate("review", "warning sign"),
        Flag.PAIN: translate("review", "pain rising"),
        Flag.STOPPED: translate("review", "exercise stopped"),
        Flag.ADHERENCE: translate("review", "doing less"),
        Flag.NO_DATA: translate("review", "nothing for a week"),
    }[flag]


def why_words(patient: PatientReview) -> str:
    """All reasons in a line, the most urgent first."""
    said = ", ".join(_short(flag, patient) for flag in patient.flags)
    return f"{said[:1].upper()}{said[1:]}" if said else "–"


def _short(flag: Flag, patient: PatientReview) -> str:
    if flag is Flag.WARNING and patient.locked_since is not None:
        return translate("review", "warning sign, not looked at")
    return flag_words(flag)


def reason_words(flag: Flag, patient: PatientReview) -> str:
    """A reason as a sentence, with the numbers that are behind it."""
    return {
        Flag.WARNING: _warning,
        Flag.PAIN: _pain,
        Flag.STOPPED: _stopped,
        Flag.ADHERENCE: _adherence,
        Flag.NO_DATA: _no_data,
    }[flag](patient)


def _warning(patient: PatientReview) -> str:
    if patient.locked_since is not None:
        return translate(
            "review", "Warning sign of {}: the exercises are locked, nobody has looked at it yet."
        ).format(short_date(patient.locked_since))
    one = translate("review", "A warning sign was named in the last 4 weeks.")
    many = translate("review", "{} warning signs were named in the last 4 weeks.")
    return one if patient.signs == 1 else many.format(patient.signs)


def _pain(patient: PatientReview) -> str:
    now, before = patient.pain_recent, patient.pain_before
    if now is not None and before is not None and now > before:
        text = translate(
            "review",
            "Pain before exercise: {} of 10 in the last 2 weeks, {} in the 4 weeks before.",
        )
        return text.format(f"{now:g}", f"{before:g}")
    text = translate("review", "Pain rose with the exercises {} times in the last 2 weeks.")
    return text.format(patient.rose)


def _stopped(patient: PatientReview) -> str:
    one = translate("review", "An exercise was stopped for pain in the last 4 weeks.")
    many = translate("review", "Exercises were stopped for pain {} times in the last 4 weeks.")
    return one if patient.stopped == 1 else many.format(patient.stopped)


def _adherence(patient: PatientReview) -> str:
    text = translate(
        "review", "Sessions: {} of {} in the last 2 weeks, {} of {} in the 4 weeks before."
    )
    return text.format(
        patient.done_recent, patient.due_recent, patient.done_before, patient.due_before
    )


def _no_data(patient: PatientReview) -> str:
    if patient.days_without is None:
        return translate("review", "Nothing was done in the time of this export.")
    text = translate("review", "Nothing was done in the last {} days of the export.")
    return text.format(patient.days_without)


def row_of(patient: PatientReview, *, short: bool) -> tuple[str, ...]:
    """A patient as a row of the table; `short` where large text leaves room for three columns."""
    of = translate("review", "{} of {}")
    recent = of.format(patient.done_recent, patient.due_recent)
    first = (_listed_name(patient), why_words(patient), recent)
    return first if short else (*first, pain_words(patient), dated(patient.until))


def _listed_name(patient: PatientReview) -> str:
    """Two patients may bear one name: that there are more exports of it is said on the list."""
    if patient.exports == 1:
        return patient.name
    return translate("review", "{} (newest of {})").format(patient.name, patient.exports)


def pain_words(patient: PatientReview) -> str:
    """Pain before exercise: in the last two weeks, and from where it came."""
    if patient.pain_recent is None:
        return "–"
    if patient.pain_before is None:
        return f"{patient.pain_recent:g}"
    text = translate("review", "{} to {}")
    return text.format(f"{patient.pain_before:g}", f"{patient.pain_recent:g}")


def facts_of(patient: PatientReview) -> list[tuple[str, str]]:
    """What is known of a patient, each with its name."""
    of = translate("review", "{} of {}")
    return [
        (translate("review", "Sessions done"), of.format(patient.done, patient.due)),
        (
            translate("review", "Of these in the last 14 days"),
            of.format(patient.done_recent, patient.due_recent),
        ),
        (translate("review", "Pain before exercise"), pain_words(patient)),
    ]


def source_words(patient: PatientReview) -> str:
    """Which export it is."""
    parts = [translate("review", "Export up to {}").format(dated(patient.until))]
    if patient.made_up:
        parts.append(translate("review", "a made-up patient"))
    if patient.exports > 1:
        parts.append(
            translate("review", "the newest of {} exports of this patient").format(patient.exports)
        )
    return "  ·  ".join(parts)


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


def unread_words(why: Unread) -> str:
    """Why something was not read, and what to do."""
    return {
        Unread.LOCKED: translate("review", "Locked with another password. Type it above."),
        Unread.BROKEN: translate(
            "review", "Damaged or cut off. Ask for the export once more, or copy it again."
        ),
        Unread.OTHER_VERSION: translate(
            "review", "Made by another version of PT Coach. Ask for a new export."
        ),
        Unread.NO_TABLES: translate(
            "review", "No tables in it. Ask for an export with tables (CSV), or take it out."
        ),
        Unread.CLOSED: translate("review", "Folders that may not be opened. Allow it, or ask."),
    }[why]


def place_words(path: Path) -> str:
    """Where something lies: the last two parts, which are shortened where they are long."""
    parts = [part for part in path.parts if part != path.anchor][-2:] or [str(path)]
    return f"/{_BREAK}".join(_shortened(part) for part in parts)


def _shortened(part: str) -> str:
    half = _LONGEST_PART // 2
    return part if len(part) <= _LONGEST_PART else f"{part[:half]}…{part[-half:]}"

"""What the therapist wrote of the step after an exercise, in their own words.

Nobody here checks whether it is time for it, and no dose changes by it.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pt_coach.exercises.regimen import Prescription

translate = QCoreApplication.translate

# Letters of a line that leaves a card a card.
_LONGEST_LINE: Final = 180


def next_step_words(prescription: Prescription) -> str:
    """When it comes and what it is; empty where the therapist wrote neither."""
    when, then = _quoted(prescription.progress_when), _quoted(prescription.progress_to)
    if when and then:
        text = translate(
            "next step", "Your therapist wrote of the next step: when “{}”, then “{}”."
        )
        return text.format(when, then)
    if when:
        text = translate("next step", "Your therapist wrote: the next step comes when “{}”.")
        return text.format(when)
    if then:
        return translate("next step", "Your therapist wrote: the next step is “{}”.").format(then)
    return ""


def next_step_line(prescription: Prescription) -> str:
    """The same where there is little room: what is long stands with the exercise only."""
    words = next_step_words(prescription)
    if len(words) <= _LONGEST_LINE:
        return words
    return translate(
        "next step", "Your therapist wrote of the next step: look at this exercise under Exercises."
    )


def _quoted(note: str | None) -> str:
    """The words without the full stop, which comes after the closing quote."""
    return (note or "").strip().rstrip(".")

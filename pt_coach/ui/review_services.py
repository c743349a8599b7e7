"""What the clinic's pages are given: plain data and callables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pt_coach.exercises.definition import Exercise
from pt_coach.reports.review_rows import PatientReview, Review
from pt_coach.ui.beside_task import Cancelled, Progress


def _nothing(_where: Path, _word: str | None, _say: Progress, _stop: Cancelled) -> Review:
    return Review(())


def _none(_patient: PatientReview, _password: str | None) -> Path | None:
    return None


@dataclass(frozen=True, slots=True)
class ReviewServices:
    """How the clinic's pages get at many patients' exports.

    Attributes:
        library: exercises by id, for their names.
        read: reads all exports under a folder, with the password of the locked ones or None;
            called off the window's thread. Raises `ExportError` with what to do.
        brief: the PDF of a patient, None where there is none; with the same password.
        forget: deletes the briefs that were taken out of zips.
    """

    library: Mapping[str, Exercise] = field(default_factory=dict)
    read: Callable[[Path, str | None, Progress, Cancelled], Review] = _nothing
    brief: Callable[[PatientReview, str | None], Path | None] = _none
    forget: Callable[[], None] = lambda: None

"""Fills what the clinic's pages are given: the same review as the command's."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from pt_coach.exercises.definition import Exercise
from pt_coach.reports.review_rows import PatientReview, Review
from pt_coach.ui.beside_task import Cancelled, Progress
from pt_coach.ui.review_services import ReviewServices


class ReviewPages:
    """Reads exports, and keeps briefs out of zips in a private folder while they are looked at."""

    def __init__(self, library: Mapping[str, Exercise]) -> None:
        """Read nothing yet.

        Args:
            library: exercises by id, as the pages call them.
        """
        self._library = library
        self._scratch: TemporaryDirectory[str] | None = None

    def services(self) -> ReviewServices:
        """For the window."""
        return ReviewServices(self._library, self.read, self.brief, self.forget)

    def read(
        self, folder: Path, password: str | None, progress: Progress, cancelled: Cancelled
    ) -> Review:
        """Read all exports under a folder; see `reports.review.review`."""
        # The analytical engine takes time and memory that a session never needs.
        from pt_coach.reports.review import review

        return review(folder, password, progress, cancelled)

    def brief(self, patient: PatientReview, password: str | None) -> Path | None:
        """A patient's PDF, out of its zip where it lies in one."""
        from pt_coach.reports.review_brief import brief_of

        if self._scratch is None:
            self._scratch = TemporaryDirectory(
                prefix="pt-coach-review-", ignore_cleanup_errors=True
            )
        return brief_of(patient, password, Path(self._scratch.name))

    def forget(self) -> None:
        """Delete what was taken out of zips."""
        if self._scratch is not None:
            self._scratch.cleanup()
        self._scratch = None

"""The states of the clinic's pages that are worth a picture."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from pt_coach.reports.review_choice import Wanted
from pt_coach.reports.review_rows import Review
from pt_coach.ui.review_page import ReviewPage
from pt_coach.ui.review_samples import sample_review
from pt_coach.ui.review_screen import ReviewScreen
from pt_coach.ui.screenshot_studio import Studio


def _opened(studio: Studio) -> ReviewScreen:
    studio.show_place("settings")
    studio.window.settings_page.wait_for_cameras()
    studio.window.go_to("review")
    screen = studio.window.review.screen
    assert screen is not None
    return screen


def _read(studio: Studio, found: Review) -> ReviewPage:
    page = _opened(studio).list_page
    page.folder = Path("clinic", "exports")
    page.show_review(found)
    return page


def review_start(studio: Studio) -> None:
    """A folder is to be chosen."""
    page = _opened(studio).list_page
    page.folder = None
    page.show_nothing()


def review_reading(studio: Studio) -> None:
    """The exports are being read."""
    page = _opened(studio).list_page
    page.folder = Path("clinic", "exports")
    page.show_nothing()
    page.show_reading()
    page.progress.setValue(40)


def review_patients(studio: Studio) -> None:
    """The list, who needs a look first at the top."""
    _read(studio, replace(sample_review(), unread={}))


def review_locked(studio: Studio) -> None:
    """Some exports cannot be read."""
    _read(studio, sample_review())


def review_narrowed(studio: Studio) -> None:
    """Whose pain rises."""
    page = _read(studio, replace(sample_review(), unread={}))
    page.filter.wanted.setCurrentIndex(page.filter.wanted.findData(Wanted.PAIN))


def review_patient(studio: Studio) -> None:
    """One patient: why to look, and what was done of what was prescribed."""
    page = _read(studio, replace(sample_review(), unread={}))
    page.look_button.click()


def review_gone(studio: Studio) -> None:
    """The folder is on a drive that is not plugged in."""
    page = _opened(studio).list_page
    page.folder = Path("clinic", "exports")
    page.show_failure(
        "The folder clinic is not there, or may not be read. Choose it again; if it is on another "
        "drive, plug that in first."
    )


REVIEW_SCENES: Final[tuple[Callable[[Studio], None], ...]] = (
    review_start,
    review_reading,
    review_patients,
    review_locked,
    review_narrowed,
    review_patient,
    review_gone,
)

"""Made-up patients of a clinic, for the pictures of its pages."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from pt_coach.reports.review_rows import ExerciseReview, Flag, PatientReview, Review, Unread

_UNTIL = date(2026, 11, 23)
_EXERCISES = (
    ExerciseReview("bridge", "reps", 720.0, 610.0, 655.0),
    ExerciseReview("straight_leg_raise", "reps", 480.0, 408.0, 408.0),
    ExerciseReview("side_plank_full", "s", 1728.0, 1200.0, 1200.0),
)


def sample_review() -> Review:
    """Eight patients of a clinic, and four exports that cannot be read."""
    plain = PatientReview(
        "Sample patient H", Path("export-h"), None, _UNTIL, True, (), 33, 36, 6, 6, 2.0, 4.0, 1,
        _EXERCISES, 11, 12,
    )  # fmt: skip
    locked = replace(
        plain, patient="Sample patient A", flags=(Flag.WARNING, Flag.NO_DATA), done=20,
        done_recent=0, pain_recent=6.0, pain_before=5.0, days_without=9, signs=1, exports=3,
        locked_since=_UNTIL - timedelta(days=9),
    )  # fmt: skip
    rising = replace(
        plain, patient="Sample patient B", flags=(Flag.PAIN, Flag.STOPPED), done=30,
        done_recent=5, pain_recent=7.0, pain_before=4.0, stopped=2,
    )  # fmt: skip
    less = replace(
        plain, patient="Sample patient C", flags=(Flag.ADHERENCE,), done=24, done_recent=2,
        pain_recent=3.0, pain_before=3.0,
    )  # fmt: skip
    names = ("D", "E", "F", "G")
    well = [
        replace(plain, patient=f"Sample patient {name}", done_recent=5 + n % 2, pain_recent=1.0 + n)
        for n, name in enumerate(names)
    ]
    unread = {
        Path("clinic", "export-k.zip"): Unread.LOCKED,
        Path("clinic", "export-m.zip"): Unread.LOCKED,
        Path("clinic", "export-n.zip"): Unread.BROKEN,
        Path("clinic", "invoices.zip"): Unread.NO_TABLES,
    }
    return Review((locked, rising, less, *well, plain), unread)

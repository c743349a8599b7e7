"""What the history, the report and the records are given."""

from collections.abc import Callable
from dataclasses import dataclass

from pt_coach.reports.diary_entries import DiaryEntries
from pt_coach.reports.handing_out import HandingOut
from pt_coach.reports.history_views import HistoryViews


def _never() -> bool:
    """Not due."""
    return False


@dataclass(frozen=True, slots=True)
class ReportServices:
    """What the patient sees of the diary and hands out of it.

    Attributes:
        history: what each part of the history shows.
        entries: what can be put right or deleted.
        handing_out: makes reports.
        warning_list_due: whether the full list of warning signs is to be answered before anything
            goes out.
    """

    history: HistoryViews
    entries: DiaryEntries
    handing_out: HandingOut
    warning_list_due: Callable[[], bool] = _never

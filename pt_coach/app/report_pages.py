"""Gives the window what it shows and hands out of the diary."""

from collections.abc import Callable

from pt_coach.app import clocks
from pt_coach.exercises.library import SpokenLibrary
from pt_coach.records.store import Store
from pt_coach.reports.diary_entries import DiaryEntries
from pt_coach.reports.handing_out import HandingOut
from pt_coach.reports.history_views import HistoryViews
from pt_coach.settings import Settings
from pt_coach.ui.report_services import ReportServices


def report_services(
    store: Store,
    library: SpokenLibrary,
    settings: Callable[[], Settings],
    *,
    made_up: bool,
    everything_gone: Callable[[], None],
    warning_list_due: Callable[[], bool] = lambda: False,
) -> ReportServices:
    """The history and the report over an open diary.

    Args:
        store: the diary.
        library: exercises in the language that is spoken.
        settings: the preferences as they are now.
        made_up: the drawn figure's sessions, in the place of the patient's own.
        everything_gone: told after all was deleted.
        warning_list_due: whether the full list of warning signs is to be answered before anything
            goes out.
    """
    return ReportServices(
        history=HistoryViews(store, library, clocks.now, made_up=made_up),
        entries=DiaryEntries(
            store, library, clocks.now, made_up=made_up, everything_gone=everything_gone
        ),
        handing_out=HandingOut(
            store,
            library.spoken_in,
            clocks.now,
            made_up=made_up,
            shows_movements=lambda: settings().report_movement,
        ),
        warning_list_due=warning_list_due,
    )

"""The states in which days without exercise are noted, and *Today* in a pause."""

from collections.abc import Callable
from datetime import date, timedelta

from pt_coach.ui.pause_services import Pause, PauseReason
from pt_coach.ui.sample_data import NOW
from pt_coach.ui.screenshot_studio import Studio
from pt_coach.ui.services import DayMark, Unfinished

_TODAY = NOW.date()
_SINCE, _UNTIL = _TODAY - timedelta(days=1), date(2026, 12, 3)
_WEEK = (*(DayMark.PAUSED,) * 7,)


def today_paused(studio: Studio) -> None:
    """A pause runs; a session is possible all the same."""
    pause = Pause(_SINCE, _UNTIL, PauseReason.ILL, 1)
    studio.show_today(pause=pause, week=_WEEK)


def today_paused_rest_day(studio: Studio) -> None:
    """A pause runs on a day on which nothing was due."""
    pause = Pause(_SINCE, _TODAY, PauseReason.TRAVEL, 1)
    week = (DayMark.PAUSED, DayMark.REST, DayMark.DUE, *(DayMark.REST, DayMark.DUE) * 2)
    studio.show_today(pause=pause, week=week, plan=None)


def today_pause_coming(studio: Studio) -> None:
    """A pause is noted and has not begun."""
    pause = Pause(_TODAY + timedelta(days=7), _UNTIL, PauseReason.TRAVEL, 1)
    studio.show_today(pause=pause)


def today_done(studio: Studio) -> None:
    """All was done."""
    week = (DayMark.DONE, *(DayMark.REST, DayMark.DUE) * 2, DayMark.REST, DayMark.REST)
    studio.show_today(done_today=True, week=week)


def today_paused_locked(studio: Studio) -> None:
    """A warning sign locks the exercises while a pause runs."""
    pause = Pause(_SINCE, _UNTIL, PauseReason.ILL, 1)
    locked = _TODAY - timedelta(days=1)
    studio.show_today(pause=pause, week=_WEEK, locked_since=locked)


def today_paused_unfinished(studio: Studio) -> None:
    """A session was cut off in a pause."""
    pause = Pause(_SINCE, _UNTIL, None, 1)
    left = Unfinished(NOW.replace(hour=8), studio.library["bird_dog"].name, 0)
    studio.show_today(pause=pause, week=_WEEK, unfinished=left)


def pause_new(studio: Studio) -> None:
    """Days and a reason are chosen."""
    studio.show_today()
    studio.window.today.pause_wished.emit(None)
    page = studio.window.pause.page
    page.until.week_later.click()
    page.why.choose(PauseReason.ILL)


def pause_wrong(studio: Studio) -> None:
    """The last day is before the first one."""
    studio.show_today()
    studio.window.today.pause_wished.emit(None)
    page = studio.window.pause.page
    page.until.earlier.click()
    page.keep.click()


def pause_change(studio: Studio) -> None:
    """A pause is changed."""
    studio.show_today()
    studio.window.today.pause_wished.emit(Pause(_SINCE, _UNTIL, PauseReason.THERAPIST, 1))


PAUSE_SCENES: tuple[Callable[[Studio], None], ...] = (
    today_done,
    today_paused,
    today_paused_rest_day,
    today_pause_coming,
    today_paused_locked,
    today_paused_unfinished,
    pause_new,
    pause_wrong,
    pause_change,
)

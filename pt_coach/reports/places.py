"""Where the symptoms were felt furthest from the spine, and whether that moved.

The place is recorded, the patient is not classified by it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from pt_coach.engine.inputs import Moment, Scale
from pt_coach.records.rows import RatingRecord, SessionRecord
from pt_coach.reports.trends import LEAST_RATINGS, WINDOW_DAYS

ORDER: Final = ("none", "back", "buttock", "thigh", "below_knee", "foot")


class PlaceChange(StrEnum):
    """How the furthest place changed."""

    CENTRAL = "central"
    SAME = "same"
    FURTHER = "further"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class PlaceTrend:
    """Furthest place before exercise in the first and last seven days; None without answers."""

    change: PlaceChange
    first: str | None = None
    last: str | None = None


def place_trend(ratings: Iterable[RatingRecord], sessions: Iterable[SessionRecord]) -> PlaceTrend:
    """Work it out; three answers in either week are needed, and weeks that do not overlap."""
    day_of: Mapping[int | None, date] = {session.id: session.day for session in sessions}
    points = [
        (day_of.get(r.session_id, r.day), r.value.partition(":")[0])
        for r in ratings
        if r.scale is Scale.LOCATION and r.moment is Moment.BEFORE and isinstance(r.value, str)
    ]
    points = [(day, place) for day, place in points if place in ORDER]
    if not points:
        return PlaceTrend(PlaceChange.NONE)
    span = timedelta(days=WINDOW_DAYS)
    begin, end = min(p[0] for p in points), max(p[0] for p in points)
    early = [place for day, place in points if day < begin + span]
    late = [place for day, place in points if day > end - span]
    furthest = max((place for _, place in points), key=ORDER.index)
    apart = end - span >= begin + span - timedelta(days=1)
    if not apart or min(len(early), len(late)) < LEAST_RATINGS:
        return PlaceTrend(PlaceChange.NONE, last=furthest)
    first, last = max(early, key=ORDER.index), max(late, key=ORDER.index)
    moved = ORDER.index(last) - ORDER.index(first)
    change = PlaceChange.SAME if not moved else PlaceChange.CENTRAL
    return PlaceTrend(PlaceChange.FURTHER if moved > 0 else change, first, last)

"""From the engine's seconds to the patient's own wall clock."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@dataclass(frozen=True, slots=True)
class WallClock:
    """Maps engine time to local time.

    Seconds are added in UTC, so that a session over a clock change keeps its true length and gets
    the offset that holds at each moment.

    Attributes:
        begun_at: wall time at `t0`, with its offset.
        zone: IANA name, such as `Europe/Berlin`. Where it is empty or not known on this machine
            the offset of `begun_at` holds.
        t0: engine time in s at `begun_at`.
    """

    begun_at: datetime
    zone: str
    t0: float

    def __post_init__(self) -> None:
        if self.begun_at.utcoffset() is None:
            raise ValueError("begun_at needs its offset from UTC")

    def at(self, t: float) -> datetime:
        """Local time at engine time `t` in s, with the offset that holds then.

        The offset is a fixed one: two times of one `ZoneInfo` are subtracted by the clock on the
        wall, which is an hour wrong over a clock change.
        """
        moment = self.begun_at.astimezone(UTC) + timedelta(seconds=t - self.t0)
        offset = moment.astimezone(self._zone()).utcoffset()
        assert offset is not None
        return moment.astimezone(timezone(offset))

    def _zone(self) -> tzinfo | None:
        try:
            return ZoneInfo(self.zone) if self.zone else self.begun_at.tzinfo
        except (ZoneInfoNotFoundError, ValueError):
            return self.begun_at.tzinfo


def iso(moment: datetime) -> str:
    """ISO 8601 to the millisecond with the offset, such as `2026-11-24T08:15:00.250+01:00`."""
    return moment.isoformat(timespec="milliseconds")

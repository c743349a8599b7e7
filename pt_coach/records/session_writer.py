"""Writes one session, event by event. What it has acknowledged survives the end of the program."""

from dataclasses import dataclass
from datetime import datetime

from pt_coach.engine.events import DURABLE, Event
from pt_coach.engine.plan import SessionPlan
from pt_coach.exercises.schema import LoadedRegimen
from pt_coach.records.connection import Database
from pt_coach.records.fact_rows import Desk, Pen, write_event
from pt_coach.records.movements import RepMovement, add_movements
from pt_coach.records.rows import PlanVersion, Source
from pt_coach.records.wall_clock import WallClock


@dataclass(frozen=True, slots=True)
class Sitting:
    """One stretch in which the program is open with a session.

    Attributes:
        begun_at: local time at `t0`, with its offset.
        zone: IANA name of the patient's time zone; empty where it is not known.
        t0: the engine's clock at `begun_at`, s.
        source: what is in front of the program.
        app_version: of the program.
    """

    begun_at: datetime
    zone: str
    t0: float
    source: Source
    app_version: str

    def __post_init__(self) -> None:
        self.clock()

    def clock(self) -> WallClock:
        """From engine time to local time in this sitting."""
        return WallClock(self.begun_at, self.zone, self.t0)


@dataclass(frozen=True, slots=True)
class SessionStart:
    """What a new session is: whose regimen, what plan, where and when."""

    regimen: LoadedRegimen
    plan: SessionPlan
    sitting: Sitting
    plan_version: PlanVersion = PlanVersion.FULL


class SessionWriter:
    """The records' end of a running session. One thread writes at a time."""

    def __init__(
        self, database: Database, session_id: int, sitting_id: int, clock: WallClock, desk: Desk
    ) -> None:
        """Made by `Store.begin_session` and `Store.resume`."""
        self.session_id = session_id
        self._database = database
        self._pen = Pen(database.connection, session_id, sitting_id, clock)
        self._desk = desk
        self._waiting: list[Event] = []

    @property
    def waiting(self) -> int:
        """Events that are not on the disk yet, because writing them failed."""
        return len(self._waiting)

    def append(self, events: tuple[Event, ...]) -> None:
        """Keep the durable ones among the events; they are on the disk when this returns.

        Raises:
            RecordsError: nothing of this call was written. The events wait in memory, in order,
                and are written with the next call or by `retry`.
        """
        self._waiting += [event for event in events if isinstance(event, DURABLE)]
        self.retry()

    def retry(self) -> None:
        """Write what waits; raises as `append` does."""
        if not self._waiting:
            return
        desk = self._desk
        with self._database.transaction() as connection:
            for event in self._waiting:
                desk = write_event(self._pen, desk, event)
            connection.execute(
                "UPDATE sessions SET heartbeat_at = ? WHERE id = ?",
                (self._pen.at(self._waiting[-1].t), self.session_id),
            )
        self._desk = desk
        self._waiting.clear()

    def keep_movements(self, movements: tuple[RepMovement, ...]) -> None:
        """Keep movements of repetitions that are written already; only on the patient's word.

        Raises:
            RecordsError: none of them was written.
        """
        if movements:
            with self._database.transaction() as connection:
                add_movements(connection, self.session_id, movements)

    def end(self) -> None:
        """The loop is over: write what waits and fold the log into the file.

        A session that has not said its own end stays unfinished and is offered at the next start.
        """
        self.retry()
        with self._database.alone() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

"""Fills what the window is given for pauses, out of the diary and into it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from pt_coach.app import clocks
from pt_coach.exercises.schema import LoadedRegimen
from pt_coach.records.deleting import Mark
from pt_coach.records.outside_rows import OutsideRecords
from pt_coach.records.problems import RecordsError
from pt_coach.records.store import Store
from pt_coach.ui.pause_services import AboutPauses, Pause, PauseServices
from pt_coach.ui.visit_services import CannotKeep


class PausePages:
    """Pauses of the diary.

    A pause is never written over: the shorter or the other one is added first, and the one before
    is deleted after that, on the patient's word, as in the list of the diary. What fails in between
    leaves days paused that were, and none is missed by it.

    Args:
        store: the diary.
        regimen: the one in force.
        made_up: whether the drawn figure is the patient; its pauses never mix with a person's.
    """

    def __init__(
        self,
        store: Store,
        regimen: Callable[[], LoadedRegimen | None],
        *,
        made_up: bool = False,
    ) -> None:
        self._store, self._regimen, self._made_up = store, regimen, made_up

    def services(self) -> PauseServices:
        """For the window."""
        return PauseServices(self.about, self.note, self.change, self.end)

    def about(self) -> AboutPauses:
        """What is noted, today, and whom to ask."""
        loaded = self._regimen()
        therapist = loaded.regimen.therapist if loaded is not None else None
        today = clocks.now().date()
        # Forms and rehearsals are not wanted here.
        outside = self._store.outside(today, today).of(made_up=self._made_up)
        whom = (therapist.name, therapist.phone) if therapist is not None else None
        return AboutPauses(today, pauses_of(outside), whom)

    def note(self, pause: Pause) -> None:
        """Keep a pause; raises `CannotKeep`."""
        with _kept():
            self._add(pause)

    def change(self, before: Pause, after: Pause) -> None:
        """Keep another one in its place; the same one changes nothing. Raises `CannotKeep`."""
        if (before.since, before.until, before.reason) == (after.since, after.until, after.reason):
            return
        with _kept():
            self._add(after)
            self._delete(before)

    def end(self, pause: Pause) -> None:
        """From today on its days are due again; those before stay paused. Raises `CannotKeep`."""
        yesterday = clocks.now().date() - timedelta(days=1)
        with _kept():
            if pause.since <= yesterday:
                self._add(Pause(pause.since, min(pause.until, yesterday), pause.reason))
            self._delete(pause)

    def _add(self, pause: Pause) -> None:
        now = clocks.now()
        self._store.pause(pause.since, pause.until, pause.reason, now, made_up=self._made_up)

    def _delete(self, pause: Pause) -> None:
        self._store.delete_mark(Mark.PAUSE, pause.id, clocks.now())


def pauses_of(outside: OutsideRecords) -> tuple[Pause, ...]:
    """As the pages call them, by their first day."""
    found = (Pause(one.since, one.until, one.reason, one.id) for one in outside.pauses)
    return tuple(sorted(found, key=lambda one: (one.since, one.id)))


@contextmanager
def _kept() -> Iterator[None]:
    try:
        yield
    except RecordsError as problem:
        raise CannotKeep(str(problem)) from problem

"""One session of the drawn figure that says each repetition aloud, to be killed in the middle.

python -m tests.app.one_session DATA_DIR REGIMEN
"""

import sys
from pathlib import Path

from pt_coach.app import clocks
from pt_coach.app.frame_sources import simulated_sight
from pt_coach.app.sessions import Sessions
from pt_coach.engine.events import Event, RepCompleted
from pt_coach.exercises.library import load_library
from pt_coach.exercises.schema import load_regimen
from pt_coach.records.store import Store, open_store
from pt_coach.session_runner.live import Listeners, LiveSession
from pt_coach.settings import Settings
from pt_coach.ui.services import SessionWish


def sessions(store: Store, regimen: Path) -> Sessions:
    library = load_library()
    loaded = load_regimen(regimen, library)
    return Sessions(store, library, simulated_sight, lambda: loaded, Settings)


def run(store: Store, regimen: Path, wish: SessionWish) -> list[Event]:
    """Run it to its end; the events, each repetition printed as it is told."""
    seen: list[Event] = []
    failures: list[BaseException] = []

    def told(events: tuple[Event, ...]) -> None:
        seen.extend(events)
        for event in events:
            if isinstance(event, RepCompleted):
                sys.stdout.write(f"rep {event.number}\n")
                sys.stdout.flush()

    def ignore(*_: object) -> None:
        """Nobody looks at the pictures."""

    listeners = Listeners(told, ignore, ignore, ignore, failures.append)
    started = sessions(store, regimen).start(wish, listeners)
    assert isinstance(started.session, LiveSession)
    started.session.start()
    assert started.session.wait(300)
    assert not failures, failures
    return seen


if __name__ == "__main__":
    with open_store(Path(sys.argv[1]), clocks.now()) as diary:
        run(diary, Path(sys.argv[2]), SessionWish())

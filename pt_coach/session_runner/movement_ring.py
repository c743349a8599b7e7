"""Keeps the last seconds of landmarks while a set runs, and cuts its example repetitions out.

Made only where the patient opted in to keeping movements. Pictures never come here.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from pt_coach.engine.events import Event, Provenance, RepCompleted, RepStatus, SetCompleted
from pt_coach.engine.example_reps import RepTraits, furthest, typical
from pt_coach.kinematics.kept_movement import kept_movement
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.records.movements import RepMovement

# Enough for conditioning and repair to work as they do in a set.
_PER_SECOND = 15.0
# Longer than any single repetition or hold that a regimen asks for.
_REMEMBERED_S = 150.0
# A little of what came before and after lets the eye see where it began and ended.
_AROUND_S = 0.3


class MovementRing:
    """Landmarks of one session, as far back as a repetition may have begun."""

    def __init__(self) -> None:
        self._frames: deque[PoseFrame] = deque()
        self._open: RepCompleted | None = None
        self._cut: list[tuple[RepCompleted, Sequence[PoseFrame]]] = []

    def see(self, pose: PoseFrame) -> None:
        """Take in the newest frame."""
        if not pose.found:
            return
        # A tenth of a step early is in time: cameras do not keep theirs exactly.
        if self._frames and pose.t - self._frames[-1].t < 0.9 / _PER_SECOND:
            return
        self._frames.append(pose)
        while pose.t - self._frames[0].t > _REMEMBERED_S:
            self._frames.popleft()

    def take(self, events: Iterable[Event]) -> tuple[RepMovement, ...]:
        """Hear of what happened. While a set runs this costs next to nothing.

        Returns:
            At the end of a set the repetitions of it that are worth keeping: on each side a
            typical one, and the one furthest from the plan where one is. Else nothing.
        """
        kept: tuple[RepMovement, ...] = ()
        for event in events:
            if isinstance(event, RepCompleted):
                # What follows the one before has been seen by now.
                self._close()
                if event.provenance is Provenance.CAMERA and event.status.counts:
                    self._open = event
            elif isinstance(event, SetCompleted):
                self._close()
                kept += tuple(_examples(self._cut))
                self._cut = []
        return kept

    def _close(self) -> None:
        rep, self._open = self._open, None
        if rep is None:
            return
        begin, end = rep.start_s - _AROUND_S, rep.end_s + _AROUND_S
        frames = [frame for frame in self._frames if begin <= frame.t <= end]
        if frames:
            self._cut.append((rep, frames))


def _examples(cut: Sequence[tuple[RepCompleted, Sequence[PoseFrame]]]) -> Iterator[RepMovement]:
    for side in dict.fromkeys(rep.side for rep, _ in cut):
        own = [(rep, frames) for rep, frames in cut if rep.side is side]
        traits = [traits_of(rep) for rep, _ in own]
        every = range(len(own))
        for i in dict.fromkeys((typical(traits, every), furthest(traits, every))):
            if i is None:
                continue
            rep, frames = own[i]
            movement = kept_movement(frames, rep.start_s)
            if movement is not None:
                yield RepMovement(rep.start_s, rep.end_s, movement)


def traits_of(rep: RepCompleted) -> RepTraits:
    """What a repetition is compared by."""
    full = rep.status is RepStatus.FULL
    # Of a hold there is no way; it is compared by its time.
    travel = rep.travel if rep.travel is not None else 1.0
    return RepTraits(travel, rep.end_s - rep.start_s, len(rep.faults), full)

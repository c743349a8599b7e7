"""The prescribed tempo as beats: which phase it is at a time, and when it ticks. Knows no Qt."""

from dataclasses import dataclass
from itertools import pairwise

from pt_coach.engine.plan import PlannedExercise
from pt_coach.figure.script import Tempo
from pt_coach.ui.figure_frames import REST_S, tempo_of
from pt_coach.ui.voice.tones import Tick


@dataclass(frozen=True, slots=True)
class Beat:
    """Where in the repetition the metronome is.

    Attributes:
        phase: out, hold, or back.
        share: of the phase that is gone, 0 to 1.
        place: of the whole repetition with the pause after it, 0 to 1.
    """

    phase: Tick
    share: float
    place: float


def prescribed_tempo(planned: PlannedExercise, hold_s: float) -> Tempo | None:
    """The tempo that was prescribed, or that belongs to the exercise's usual dose; else None."""
    own = planned.prescription.tempo or planned.exercise.dose.tempo
    return None if own is None else tempo_of(planned.exercise, own, hold_s)


class TempoCycle:
    """One repetition at a tempo, over and over.

    Args:
        tempo: out, hold and back in seconds.
    """

    def __init__(self, tempo: Tempo) -> None:
        self.tempo = tempo
        out, hold, back = tempo
        # The pause after a repetition belongs to nobody; it is shown as the end of the way back.
        self.rep_s = out + hold + back + REST_S
        phases = ((Tick.OUT, 0.0, out), (Tick.HOLD, out, hold), (Tick.BACK, out + hold, back))
        self._phases = [(tick, begins, lasts) for tick, begins, lasts in phases if lasts > 0]

    def at(self, t: float) -> Beat:
        """Where it is, `t` seconds after it began."""
        within = t % self.rep_s
        phase, begins, lasts = next(p for p in reversed(self._phases) if p[1] <= within)
        return Beat(phase, min(1.0, (within - begins) / lasts), within / self.rep_s)

    def ticks(self, before_s: float, now_s: float) -> tuple[Tick, ...]:
        """What ticks after `before_s` and up to `now_s`: each phase, and each second within it."""
        edges = self._edges()
        first, last = int(before_s // self.rep_s), int(now_s // self.rep_s)
        return tuple(
            tick
            for rep in range(first, last + 1)
            for at, tick in edges
            if before_s < rep * self.rep_s + at <= now_s
        )

    def shares(self) -> tuple[tuple[Tick, float, float], ...]:
        """Each phase with its beginning and end as shares of the repetition."""
        ends = [begins / self.rep_s for _, begins, _ in self._phases]
        last = (self.rep_s - REST_S) / self.rep_s
        return tuple(
            (phase[0], a, b)
            for phase, (a, b) in zip(self._phases, pairwise([*ends, last]), strict=True)
        )

    def _edges(self) -> list[tuple[float, Tick]]:
        edges: list[tuple[float, Tick]] = []
        for tick, begins, lasts in self._phases:
            edges.append((begins, tick))
            seconds = range(1, int(lasts - 1e-6) + 1)
            edges += [(begins + second, Tick.BEAT) for second in seconds if second < lasts]
        return edges

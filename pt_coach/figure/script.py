"""What the figure is told to do: repetitions, sides, tempo, pauses, deliberate faults.

Data only. `movement` turns a script and a demonstration into poses over time.
"""

from dataclasses import dataclass, field, replace

from pt_coach.exercises.definition import Exercise
from pt_coach.kinematics.landmarks import Side

Tempo = tuple[float, float, float]

USUAL_TEMPO: Tempo = (2.0, 1.0, 2.0)


@dataclass(frozen=True, slots=True)
class ScriptedRep:
    """One repetition to be drawn.

    Attributes:
        side: working side, None where both sides work together.
        tempo_s: out, hold, back; seconds.
        amplitude: share of the prescribed travel, 1 is all of it.
        fault: id of a fault of the demonstration, None to do it right.
        pause_s: a stop on the way out, seconds.
        pause_at: where on the way out it stops, share of the travel.
        unevenness: 0 is a smooth pace; near 1 the movement almost stops and hurries.
        rest_s: standing still in the start pose afterwards, seconds.
    """

    side: Side | None = None
    tempo_s: Tempo = USUAL_TEMPO
    amplitude: float = 1.0
    fault: str | None = None
    pause_s: float = 0.0
    pause_at: float = 0.5
    unevenness: float = 0.0
    rest_s: float = 0.6


@dataclass(frozen=True, slots=True)
class Script:
    """A set to be drawn: repetitions between a lead-in and a lead-out in the start pose."""

    reps: tuple[ScriptedRep, ...] = field(default_factory=tuple)
    lead_in_s: float = 2.0
    lead_out_s: float = 1.5

    def with_rep(self, index: int, rep: ScriptedRep) -> "Script":
        """The same script with one repetition exchanged."""
        reps = list(self.reps)
        reps[index] = rep
        return replace(self, reps=tuple(reps))


def tempo_for(exercise: Exercise, prescribed: tuple[float, ...] | None) -> Tempo:
    """As prescribed, else of the exercise's usual dose or its demonstration, else the usual one."""
    own = prescribed or exercise.dose.tempo or exercise.demonstration.tempo or USUAL_TEMPO
    return own[0], own[1], own[2]


def even_script(
    reps: int,
    *,
    side: Side | None = None,
    alternating: bool = False,
    rep: ScriptedRep | None = None,
    lead_in_s: float = 2.0,
    lead_out_s: float = 1.5,
) -> Script:
    """A script of equal repetitions.

    Args:
        reps: how many; alternating ones count each side.
        side: working side, or the first one of an alternating set.
        alternating: whether the side changes from one repetition to the next.
        rep: the repetition to repeat; its side is replaced.
        lead_in_s: seconds in the start pose before the first repetition.
        lead_out_s: seconds in the start pose after the last one.
    """
    model = rep or ScriptedRep()
    first = side or (Side.LEFT if alternating else None)
    sides = [
        first.other if alternating and first is not None and k % 2 else first for k in range(reps)
    ]
    return Script(tuple(replace(model, side=s) for s in sides), lead_in_s, lead_out_s)

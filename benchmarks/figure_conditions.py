"""The conditions under which the drawn figure does its exercises: a table, and how one is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from pt_coach.exercises.definition import Exercise, FormRule, Mode, Phase, Sides
from pt_coach.figure.build import BUILDS
from pt_coach.figure.camera import Camera, camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.render.look import Look
from pt_coach.figure.script import USUAL_TEMPO, Script, ScriptedRep, Tempo, even_script
from pt_coach.kinematics.landmarks import CameraView, Side

# What lasts longer costs time and shows nothing new, but for rules about how long it takes.
_LONGEST_HOLD_S = {Mode.REPS: 1.3, Mode.HOLD: 4.0, Mode.TIMER: 1.0}
_SHORTEST_WAY_S, _LONGEST_WAY_S = 0.4, 2.0
_REPS = {Mode.REPS: 3, Mode.HOLD: 2, Mode.TIMER: 2}
_LEAD_IN_S = 1.5
_LEAD_OUT_S = 1.0


@dataclass(frozen=True, slots=True)
class Condition:
    """What differs from three good repetitions in a well lit room.

    Attributes:
        name: for the command line and the tables.
        amplitude: share of the prescribed travel in an exercise that is counted.
        held_amplitude: the same where a position is held; under the hold's band it is none.
        pause_s: a stop half-way out, seconds.
        unevenness: see `ScriptedRep`.
        walks_in: comes into the picture and gets into position first.
        build: name of the body build.
        side: the working side, or the first one.
        off_deg: how far the camera stands beside its place.
        fill: share of the picture that the movement takes; less is further away.
        light, noise: see `Look`.
        fps: pictures a second.
        always: drawn for every exercise in a sample, too.
    """

    name: str
    amplitude: float = 1.0
    held_amplitude: float = 1.0
    pause_s: float = 0.0
    unevenness: float = 0.0
    walks_in: bool = False
    build: str = "average"
    side: Side = Side.RIGHT
    off_deg: float = 0.0
    fill: float = 0.84
    light: float = 1.0
    noise: float = 0.0
    fps: float = 10.0
    always: bool = False


CONDITIONS = (
    Condition("good", always=True),
    Condition("short", amplitude=0.5, held_amplitude=0.3, always=True),
    Condition("pause", pause_s=1.5),
    Condition("uneven", unevenness=0.9),
    Condition("walks_in", walks_in=True),
    Condition("tall_slim", build="tall_slim"),
    Condition("short_broad", build="short_broad"),
    Condition("other_side", side=Side.LEFT),
    Condition("off_10", off_deg=10.0),
    Condition("off_20", off_deg=-20.0),
    Condition("near", fill=0.95),
    Condition("far", fill=0.55),
    Condition("dim", light=0.35, noise=5.0),
    Condition("noisy", noise=14.0),
    Condition("fps_15", fps=15.0),
    Condition("fps_30", fps=30.0),
)
# An ideal model would see no difference.
LIGHT_ONLY = ("dim", "noisy")
# One set for each deliberate fault: a good repetition, then some with the fault; a good one again
# where the way back is judged with the next repetition.
FAULTS = Condition("faults", always=True)
_FAULTY_REPS = 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """One set to be drawn and counted.

    Attributes:
        exercise: what is done.
        condition: under which it is done.
        fault: the deliberate fault; None in a good or short set.
        movement: the figure doing it.
        camera: from where it is seen.
        look: colours and light.
    """

    exercise: Exercise
    condition: Condition
    fault: str | None
    movement: Movement
    camera: Camera
    look: Look

    @property
    def side(self) -> Side | None:
        """The side that the set is for, None where both take part."""
        return self.condition.side if self.exercise.sides is Sides.ONE else None

    @property
    def times_s(self) -> Iterator[float]:
        """When the pictures are taken."""
        step_s = 1.0 / self.condition.fps
        return (float(t) for t in np.arange(0.0, self.movement.duration_s, step_s))


def tempo_of(exercise: Exercise) -> Tempo:
    """The prescribed tempo, without what is long for no reason."""
    out, hold, back, *_ = exercise.dose.tempo or exercise.demonstration.tempo or USUAL_TEMPO
    timed = {rule.phase_time for rule in exercise.form_rules}
    longest_s = _LONGEST_HOLD_S[exercise.mode]
    if exercise.mode is Mode.HOLD:
        hold = longest_s
    elif Phase.END_RANGE not in timed:
        hold = min(max(hold, exercise.dose.hold_s), longest_s)
    return (
        out if Phase.OUTBOUND in timed else min(max(out, _SHORTEST_WAY_S), _LONGEST_WAY_S),
        hold,
        back if Phase.RETURN in timed else min(max(back, _SHORTEST_WAY_S), _LONGEST_WAY_S),
    )


def script_of(exercise: Exercise, condition: Condition, fault: str | None) -> Script:
    """The repetitions of one set."""
    held = exercise.mode is Mode.HOLD
    rep = ScriptedRep(
        tempo_s=tempo_of(exercise),
        amplitude=condition.held_amplitude if held else condition.amplitude,
        pause_s=condition.pause_s,
        unevenness=condition.unevenness,
    )
    alternating = exercise.sides is Sides.ALTERNATING
    reps = _REPS[exercise.mode] + alternating if fault is None else _FAULTY_REPS + 1
    side = None if exercise.sides is Sides.BOTH else condition.side
    script = even_script(
        reps,
        side=side,
        alternating=alternating,
        rep=rep,
        lead_in_s=_LEAD_IN_S,
        lead_out_s=_LEAD_OUT_S,
    )
    if fault is None:
        return script
    first, *others = script.reps
    faulty = [first, *(replace(rep, fault=fault) for rep in others)]
    if counts_on_arrival(exercise):
        faulty.append(first)
    return replace(script, reps=tuple(faulty))


def counts_on_arrival(exercise: Exercise) -> bool:
    """Whether the way back of a repetition is only judged with the next one."""
    return exercise.counting.count_at == "end_range"


def view_for(exercise: Exercise, fault: str | None) -> CameraView:
    """The prescribed view, or another allowed one where the fault does not show in it."""
    usual = exercise.camera.view
    rule = rule_of(exercise, fault)
    if rule is None or not rule.views or usual in rule.views:
        return usual
    return next((view for view in exercise.camera.also if view in rule.views), usual)


def rule_of(exercise: Exercise, fault: str | None) -> FormRule | None:
    """The form rule that a deliberate fault breaks."""
    return next((rule for rule in exercise.form_rules if rule.id == fault), None)


def drawing_of(exercise: Exercise, condition: Condition, fault: str | None = None) -> Drawing:
    """Plan one set: the movement, and the camera for it."""
    script, build = script_of(exercise, condition, fault), BUILDS[condition.build]
    movement = Movement(exercise.demonstration, script, build, label=exercise.id)
    # With the other side the camera goes along where both sides do the same.
    turned = 180.0 if condition.side is Side.LEFT and exercise.sides is Sides.BOTH else 0.0
    camera = camera_for(
        movement,
        exercise.camera,
        None if exercise.sides is Sides.BOTH else condition.side,
        view=view_for(exercise, fault),
        off_deg=condition.off_deg + turned,
        fill=condition.fill,
    )
    if condition.walks_in:
        movement = Movement(
            exercise.demonstration,
            script,
            build,
            walk_in_from_m=camera.outside_m(),
            label=exercise.id,
        )
    look = Look(light=condition.light, noise=condition.noise)
    return Drawing(exercise, condition, fault, movement, camera, look)


def drawings(
    exercise: Exercise, conditions: Sequence[Condition]
) -> Iterator[tuple[Condition, str | None]]:
    """Which sets of an exercise there are to draw: condition, and fault where it is one."""
    for condition in conditions:
        if condition is FAULTS:
            yield from ((condition, fault) for fault in exercise.demonstration.faults)
        elif not _adds_nothing(exercise, condition):
            yield condition, None


def sample(number: int, every: int) -> tuple[Condition, ...]:
    """The conditions for the exercise of this number: those for all, and every n-th of the rest.

    So a sample over many exercises has each condition as often as any other.
    """
    rest = [condition for condition in CONDITIONS if not condition.always]
    chosen = {c.name for n, c in enumerate(rest) if (n - number) % every == 0}
    everything = (*CONDITIONS, FAULTS)
    return tuple(c for c in everything if c.always or c.name in chosen)


def _adds_nothing(exercise: Exercise, condition: Condition) -> bool:
    """Seen from the front, both sides doing the same look the same from either side."""
    front = exercise.camera.view not in (CameraView.SIDE, CameraView.OBLIQUE)
    return condition.side is Side.LEFT and exercise.sides is Sides.BOTH and front

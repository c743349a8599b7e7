"""A demonstration and a script become poses over time, with the truth of what was drawn.

Time `t` counts from the movement's own beginning, in seconds. The same movement gives the same
pose for the same `t`, in any order.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import pi, sin

import numpy as np

from pt_coach.exercises.definition import Demonstration
from pt_coach.figure.angles import split_prefix
from pt_coach.figure.build import AVERAGE, Build
from pt_coach.figure.passage import Figure, Passage, get_into, joined, solve, walk
from pt_coach.figure.path import Path, ease, repetition_path
from pt_coach.figure.placement import place
from pt_coach.figure.script import Script, ScriptedRep, Tempo
from pt_coach.figure.skeleton import Pose, Skeleton, Vector
from pt_coach.kinematics.landmarks import BodyPosition, Side

# Where a demonstration names no contacts, these carry the body.
USUAL_CONTACTS: Mapping[BodyPosition, tuple[str, ...]] = {
    BodyPosition.STANDING: ("feet",),
    BodyPosition.SEATED: ("seat",),
    BodyPosition.HALF_KNEELING: ("working_knee", "other_foot"),
    BodyPosition.SUPINE: ("pelvis", "shoulders"),
    BodyPosition.PRONE: ("pelvis", "chest"),
    BodyPosition.SIDE_LYING: ("other_hip", "other_shoulder"),
    BodyPosition.ALL_FOURS: ("knees", "hands"),
    BodyPosition.PLANK: ("toes", "hands"),
}
_CHANGE_S = 0.9


@dataclass(frozen=True, slots=True)
class DrawnRep:
    """The truth of one drawn repetition, in seconds from the movement's beginning.

    Attributes:
        start_s: leaves the start pose.
        peak_s: arrives at its furthest point.
        leave_s: leaves it again, after the hold.
        end_s: back in the start pose.
        side: working side, None where both work together.
        amplitude: share of the prescribed travel.
        fault: id of the deliberate fault, None where there is none.
    """

    start_s: float
    peak_s: float
    leave_s: float
    end_s: float
    side: Side | None
    amplitude: float
    fault: str | None

    @property
    def hold_s(self) -> float:
        """Seconds at the furthest point."""
        return self.leave_s - self.peak_s

    def later(self, shift_s: float) -> "DrawnRep":
        """The same repetition on a clock that reads `shift_s` more."""
        return replace(
            self,
            start_s=self.start_s + shift_s,
            peak_s=self.peak_s + shift_s,
            leave_s=self.leave_s + shift_s,
            end_s=self.end_s + shift_s,
        )


def _paced(share: float, unevenness: float) -> float:
    """Progress of a phase 0..1; unevenness makes it slow down and hurry on the way."""
    warped = share + unevenness * 0.9 * sin(4 * pi * share) / (4 * pi)
    return ease(warped)


class Movement:
    """The drawn figure doing a script of one exercise."""

    def __init__(
        self,
        demonstration: Demonstration,
        script: Script,
        build: Build = AVERAGE,
        *,
        walk_in_from_m: tuple[float, float] | None = None,
        label: str = "",
    ) -> None:
        """Plan the whole movement.

        Args:
            demonstration: how one repetition looks.
            script: which repetitions to do.
            build: of the person; the first contact's place depends on it.
            walk_in_from_m: x, y in metres to walk in from before getting into position;
                None begins in the start pose.
            label: what this movement is, for whoever reads `FigurePatient.drawn`.

        Raises:
            UnknownAngleError, UnknownContactError, UnknownFaultError: if the demonstration or
                the script names something the figure does not have.
        """
        self.demonstration = demonstration
        self.script = script
        self.build = build
        self.label = label
        self._paths = [repetition_path(demonstration, r.side, r.fault) for r in script.reps]
        if not self._paths:
            self._paths = [repetition_path(demonstration, None)]
        self._seat_m = build.seat_height_m if self.has_chair else 0.0
        self._anchors: dict[Side | None, tuple[float, float]] = {}
        self._entry = Passage(self._start(0))
        if walk_in_from_m is not None:
            into = get_into(self.start_pose, build)
            first = into.start if isinstance(into.start, Pose) else into.start.after
            walking = walk(walk_in_from_m, first.anchor_m, first.heading_deg)
            self._entry = joined(walking, into)
        self.reps = self._timed_reps()

    @property
    def has_chair(self) -> bool:
        """Whether a chair stands in the room."""
        demo = self.demonstration
        return demo.base is BodyPosition.SEATED or "chair" in demo.props

    @property
    def start_pose(self) -> Pose:
        """The start pose of the first repetition."""
        return self._start(0)

    @property
    def entry_s(self) -> float:
        """Seconds of walking in and getting into position, before the lead-in."""
        return self._entry.duration_s

    @property
    def duration_s(self) -> float:
        """Seconds from the beginning to the end of the lead-out."""
        last = self.entry_s + self.script.lead_in_s
        if self.reps:
            last = self.reps[-1].end_s
        return last + self.script.lead_out_s

    def pose_at(self, t: float) -> Figure:
        """The figure at `t` seconds; still in the first and last pose outside the movement."""
        if t < self.entry_s:
            return self._entry.at(t)
        index = 0
        for index, rep in enumerate(self.reps):
            if t < rep.start_s:
                return self._resting(max(index - 1, 0), index, t)
            if t <= rep.end_s:
                share = self._share(index, t)
                return self._pose(index, share)
        return self._start(index)

    def joints_at(self, t: float) -> Skeleton:
        """Solved joints at `t` seconds, metres in room axes."""
        return solve(self.pose_at(t), self.build)

    def chair_m(self) -> Vector | None:
        """Middle of the chair's seat at its top, metres; None without a chair."""
        if not self.has_chair:
            return None
        pelvis = place(self._start(0), self.build).joints["pelvis"]
        return np.array([float(pelvis[0]), float(pelvis[1]), self._seat_m])

    def extent_m(self, without: tuple[str, ...] = ()) -> tuple[Vector, Vector]:
        """Lowest and highest corner of all joints over all repetitions, metres.

        Args:
            without: ends of the names of joints that need not be seen, such as `_ankle`.
        """
        poses = [self._pose(k, s) for k in range(len(self._paths)) for s in (0.0, 0.5, 1.0)]
        points = [
            point
            for pose in poses[:12]
            for name, point in place(pose, self.build).joints.items()
            if not name.endswith(without)
        ]
        return np.min(points, axis=0), np.max(points, axis=0)

    def _timed_reps(self) -> tuple[DrawnRep, ...]:
        t = self.entry_s + self.script.lead_in_s
        timed = []
        for index, rep in enumerate(self.script.reps):
            out, hold, back = self._tempo(rep)
            peak = t + out + rep.pause_s
            timed.append(
                DrawnRep(
                    t, peak, peak + hold, peak + hold + back, rep.side, rep.amplitude, rep.fault
                )
            )
            t = timed[-1].end_s + self._rest_s(index)
        return tuple(timed)

    def _tempo(self, rep: ScriptedRep) -> Tempo:
        if rep.fault is not None:
            tempo = self.demonstration.faults[rep.fault].tempo
            if tempo is not None:
                return tempo[0], tempo[1], tempo[2]
        return rep.tempo_s

    def _rest_s(self, index: int) -> float:
        """Rest after a repetition: long enough to change to the next one's start pose."""
        rest = self.script.reps[index].rest_s
        if index + 1 < len(self._paths) and self._start(index).angles != (
            self._start(index + 1).angles
        ):
            return max(rest, _CHANGE_S)
        return rest

    def _share(self, index: int, t: float) -> float:
        """Share of the travel within a repetition."""
        rep, drawn = self.script.reps[index], self.reps[index]
        if t > drawn.leave_s:
            gone = (t - drawn.leave_s) / (drawn.end_s - drawn.leave_s)
            return rep.amplitude * (1 - _paced(gone, rep.unevenness))
        if t >= drawn.peak_s:
            return rep.amplitude
        if rep.pause_s <= 0:
            gone = (t - drawn.start_s) / (drawn.peak_s - drawn.start_s)
            return rep.amplitude * _paced(gone, rep.unevenness)
        moving = drawn.peak_s - drawn.start_s - rep.pause_s
        stop = drawn.start_s + moving * rep.pause_at
        if t < stop:
            return rep.amplitude * rep.pause_at * ease((t - drawn.start_s) / (stop - drawn.start_s))
        on = ease((t - stop - rep.pause_s) / (drawn.peak_s - stop - rep.pause_s))
        return rep.amplitude * (rep.pause_at + (1 - rep.pause_at) * on)

    def _resting(self, before: int, after: int, t: float) -> Figure:
        """In the start pose, or changing from one repetition's to the next one's."""
        if before == after or t <= self.reps[before].end_s:
            return self._start(after)
        a, b = self._start(before), self._start(after)
        if a == b:
            return b
        gone = (t - self.reps[before].end_s) / (self.reps[after].start_s - self.reps[before].end_s)
        share = ease(gone)
        names = {**a.angles, **b.angles}
        angles = {
            n: a.angles.get(n, 0.0) * (1 - share) + b.angles.get(n, 0.0) * share for n in names
        }
        return replace(b if share > 0.5 else a, angles=angles)

    def _start(self, index: int) -> Pose:
        return self._pose(index, 0.0)

    def _pose(self, index: int, share: float) -> Pose:
        path = self._paths[min(index, len(self._paths) - 1)]
        side = self.script.reps[index].side if self.script.reps else None
        pose = self._unanchored(path, side, share)
        if side not in self._anchors:
            self._anchors[side] = self._anchor(path, side)
        return replace(pose, anchor_m=self._anchors[side])

    def _pelvis_m(self, path: Path, side: Side | None) -> Vector:
        """Where the pelvis is in the start pose, with the first contact at the room's middle."""
        return place(self._unanchored(path, side, 0.0), self.build).joints["pelvis"]

    def _unanchored(self, path: Path, side: Side | None, share: float) -> Pose:
        demo = self.demonstration
        listed = demo.contacts or USUAL_CONTACTS.get(demo.base, ("feet",))
        contacts = tuple(_own_side(name, side) for name in listed)
        return Pose(
            base=demo.base,
            angles=path.angles(share),
            contacts=contacts,
            down=_down_side(contacts, side),
            seat_m=self._seat_m,
        )

    def _anchor(self, path: Path, side: Side | None) -> tuple[float, float]:
        """Puts the body's middle, over start and end, over the room's middle.

        Another side starts with the pelvis where the first one had it, so that nothing jumps
        when the sides change.
        """
        for known, anchor in self._anchors.items():
            first = self._paths[[rep.side for rep in self.script.reps].index(known)]
            apart = self._pelvis_m(first, known) - self._pelvis_m(path, side)
            return anchor[0] + float(apart[0]), anchor[1] + float(apart[1])
        points = np.array(
            [
                point[:2]
                for share in (0.0, 1.0)
                for point in place(self._unanchored(path, side, share), self.build).joints.values()
            ]
        )
        middle = (points.min(axis=0) + points.max(axis=0)) / 2
        return float(-middle[0]), float(-middle[1])


def _own_side(contact: str, working: Side | None) -> str:
    prefix, part = split_prefix(contact)
    if prefix not in ("working", "other"):
        return contact
    side = working or Side.LEFT
    return f"{side if prefix == 'working' else side.other}_{part}"


def _down_side(contacts: tuple[str, ...], working: Side | None) -> Side:
    """The side that lies down: that of the first sided contact, else the one not working."""
    for name in contacts:
        if name.startswith(("left_", "right_")):
            return Side(name.split("_")[0])
    return (working or Side.LEFT).other

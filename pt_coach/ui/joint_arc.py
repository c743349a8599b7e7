"""The arc at the joint that moves: from the start to the target, and where the patient has got to.

Only where the exercise's first measure is a joint's angle; elsewhere there is nothing to bend, and
the gauge at the picture's edge shows the way instead. Knows no widget; points are given in pixels
of the screen, mirrored or not.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from pt_coach.exercises.definition import Exercise
from pt_coach.kinematics.landmarks import Landmark, Side

# The target is reached a little before its number: measurement error is 6 degrees.
ZONE_SHARE: Final = 0.12
_ANGLE: Final = re.compile(r"^\s*angle\(\s*(\w+)\s*,\s*(\w+)\s*,\s*(\w+)\s*\)\s*$")
_PATH = QColor(255, 255, 255, 150)
_OUTLINE = QColor(10, 25, 20, 190)
_REACHED = QColor("#8CFF9B")
_ON_THE_WAY = QColor("#FFD54A")


@dataclass(frozen=True, slots=True)
class JointArc:
    """Which joint an exercise bends, and how far.

    Attributes:
        points: names of the landmarks without their side: along one limb, joint, other limb.
        start_deg, target_deg: the joint's angle at the start and at the prescribed end.
    """

    points: tuple[str, str, str]
    start_deg: float
    target_deg: float

    def landmarks(self, side: Side) -> tuple[int, ...]:
        """Landmark numbers on one side of the body."""
        return tuple(Landmark[f"{side.name}_{name.upper()}"] for name in self.points)


def arc_of(exercise: Exercise, target: float | None) -> JointArc | None:
    """The arc of an exercise; None where its measure is no joint's angle.

    Args:
        exercise: which.
        target: the prescription's own end range, None for the usual one.
    """
    if not exercise.movement:
        return None
    first = exercise.movement[0]
    found = _ANGLE.match(first.measure)
    if found is None:
        return None
    names = tuple(_landmark(name) for name in found.groups())
    if any(f"LEFT_{name.upper()}" not in Landmark.__members__ for name in names):
        return None
    a, b, c = names
    return JointArc((a, b, c), first.start, first.target if target is None else target)


def paint_arc(
    painter: QPainter,
    arc: JointArc,
    seen: Mapping[int, QPointF],
    side: Side,
    travel: float | None,
    width_px: float,
) -> None:
    """Paint the arc where its three points are seen.

    Args:
        painter: paints.
        arc: which joint.
        seen: landmark number to its place on the screen.
        side: on which side of the body.
        travel: how far the patient has got, 0 to 1; None where unknown.
        width_px: of the skeleton's lines.
    """
    points = [seen.get(number) for number in arc.landmarks(side)]
    a, joint, c = points
    if a is None or joint is None or c is None:
        return
    base, to_c = _direction(joint, a), _direction(joint, c)
    # Qt turns counter-clockwise; the limb opens to whichever side it is on now.
    sense = 1.0 if (to_c - base) % 360 <= 180 else -1.0
    radius = 0.42 * min(_length(joint, a), _length(joint, c))
    box = QRectF(joint.x() - radius, joint.y() - radius, 2 * radius, 2 * radius)
    zone = ZONE_SHARE * (arc.start_deg - arc.target_deg)
    start, target = base + sense * arc.start_deg, base + sense * arc.target_deg
    _stroke(painter, box, (start, target), _PATH, width_px)
    edge = base + sense * (arc.target_deg + zone), base + sense * (arc.target_deg - zone)
    reached = travel is not None and travel >= 1.0 - ZONE_SHARE
    _stroke(painter, box, edge, _OUTLINE, width_px * 3.2)
    _stroke(painter, box, edge, _REACHED if reached else _ON_THE_WAY, width_px * 2.4)
    painter.setPen(QPen(_OUTLINE, width_px * 0.5))
    painter.setBrush(_REACHED if reached else QColor("white"))
    here = joint + (c - joint) * (radius / _length(joint, c))
    painter.drawEllipse(here, width_px * 1.8, width_px * 1.8)


def paint_gauge(painter: QPainter, area: QRectF, travel: float | None) -> None:
    """A gauge along the picture's left edge: the target zone on top, the way there filled."""
    width = max(14.0, area.height() / 28)
    box = QRectF(area.left() + width, area.top() + area.height() * 0.2, width, area.height() * 0.6)
    painter.setPen(QPen(_OUTLINE, 3))
    painter.setBrush(QColor(16, 23, 24, 170))
    painter.drawRoundedRect(box, width / 2, width / 2)
    zone = QRectF(box.left(), box.top(), box.width(), box.height() * 2 * ZONE_SHARE)
    reached = travel is not None and travel >= 1.0 - ZONE_SHARE
    painter.setPen(QPen(_REACHED if reached else _ON_THE_WAY, 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(zone, width / 2, width / 2)
    if travel is None:
        return
    # A whole travel of 1 ends in the middle of the zone.
    share = min(max(travel, 0.0), 1.15) * (1 - ZONE_SHARE)
    y = box.bottom() - min(share, 1.0) * box.height()
    painter.setPen(QPen(_OUTLINE, 2))
    painter.setBrush(_REACHED if reached else QColor("white"))
    painter.drawEllipse(QPointF(box.center().x(), y), width * 0.8, width * 0.8)


def _landmark(name: str) -> str:
    """The name of a landmark by its word in the measurement language."""
    return {"toe": "foot_index"}.get(name, name)


def _direction(joint: QPointF, to: QPointF) -> float:
    """Degrees counter-clockwise from three o'clock, as Qt's arcs count them."""
    return degrees(atan2(joint.y() - to.y(), to.x() - joint.x()))


def _length(a: QPointF, b: QPointF) -> float:
    return max(1.0, hypot(a.x() - b.x(), a.y() - b.y()))


def _stroke(
    painter: QPainter, box: QRectF, ends: tuple[float, float], colour: QColor, width: float
) -> None:
    painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.FlatCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(box, round(ends[0] * 16), round((ends[1] - ends[0]) * 16))

"""Where the camera goes: seen from above, and its height beside the person; and in words."""

from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pt_coach.exercises.definition import Exercise, Sides
from pt_coach.figure.camera import HEIGHT_M, camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.script import even_script
from pt_coach.kinematics.body_position import UPRIGHT
from pt_coach.kinematics.landmarks import BodyPosition, CameraView, Side
from pt_coach.ui.messages import say
from pt_coach.ui.theme import Theme

# How far the body is turned away from facing the camera; the camera stands below it.
_TURNED_DEG: Final = {
    CameraView.FRONT: 0.0,
    CameraView.OBLIQUE: 45.0,
    CameraView.SIDE: 90.0,
    CameraView.BACK: 180.0,
    CameraView.END_ON: 0.0,
}
_ACROSS: Final = (CameraView.FRONT, CameraView.BACK)
_LYING: Final = (BodyPosition.SUPINE, BodyPosition.PRONE, BodyPosition.SIDE_LYING)
_TALL_M: Final = {BodyPosition.SEATED: 1.3, BodyPosition.HALF_KNEELING: 1.2}
_STANDING_M, _LOW_M, _LYING_M = 1.7, 0.7, 0.3
_ACROSS_M, _ALONG_M = 0.5, 1.2
_HIGHEST_M = 1.8
_ASPECT = 2.9


class CameraPlace(QWidget):
    """The drawing for one exercise.

    Args:
        theme: sizes.
        body, camera, line: colours of the person, of the camera, of the floor and the sight.
        height_px: of the drawing.
    """

    def __init__(
        self, theme: Theme, body: str, camera: str, line: str, height_px: int = 100
    ) -> None:
        super().__init__()
        self._body, self._camera, self._line = QColor(body), QColor(camera), QColor(line)
        self._exercise: Exercise | None = None
        self._right = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_height(theme.px(height_px))

    def set_height(self, height_px: int) -> None:
        """Draw in another size."""
        self._high = height_px
        self.setFixedSize(round(height_px * _ASPECT), height_px)

    def sizeHint(self) -> QSize:
        """Two small pictures side by side."""
        return QSize(round(self._high * _ASPECT), self._high)

    def show_exercise(self, exercise: Exercise, side: Side | None) -> None:
        """Draw the place for another exercise.

        Args:
            exercise: which.
            side: working side, which faces the camera where the exercise says so.
        """
        self._exercise = exercise
        near = side if exercise.camera.nearest == "working" and side is not None else Side.RIGHT
        self._right = near is Side.RIGHT
        self.setAccessibleName(say("camera_drawing").format(exercise.name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both pictures."""
        if self._exercise is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = float(self.height())
        self._from_above(painter, QRectF(0, 0, high, high), self._exercise)
        left = high * 1.25
        self._from_beside(painter, QRectF(left, 0, self.width() - left, high), self._exercise)
        painter.end()

    def _from_above(self, painter: QPainter, area: QRectF, exercise: Exercise) -> None:
        unit = area.height() / 100
        camera = QPointF(area.center().x(), area.bottom() - 12 * unit)
        middle = QPointF(area.center().x(), area.top() + 36 * unit)
        self._sight(painter, camera, middle)
        painter.save()
        painter.translate(middle)
        painter.scale(unit, unit)
        turned = _TURNED_DEG.get(exercise.camera.view, 0.0)
        if not _is_upright(exercise) and exercise.camera.view in _ACROSS:
            # Whoever lies on the side and faces the camera lies across the picture as well.
            turned = 90.0
        painter.rotate(turned if self._right else -turned)
        self._person_from_above(painter, exercise)
        painter.restore()
        self._draw_camera(painter, camera, unit, -90)

    def _person_from_above(self, painter: QPainter, exercise: Exercise) -> None:
        """Turned to the bottom, where the camera is; lying ones have their feet there."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._body)
        if _is_upright(exercise):
            painter.drawEllipse(QPointF(0, 0), 24, 9)
            painter.drawEllipse(QPointF(0, 1), 10, 11)
            # The nose says which way it faces.
            painter.drawEllipse(QPointF(0, 13), 3, 4)
            return
        lies = exercise.demonstration.base in _LYING
        face_down = not lies or exercise.demonstration.base is BodyPosition.PRONE
        head, feet = (
            (26, -30) if exercise.camera.view is CameraView.END_ON and face_down else (-26, 30)
        )
        painter.drawRoundedRect(QRectF(-9, min(head, feet), 18, abs(feet - head)), 9, 9)
        painter.drawEllipse(QPointF(0, head * 1.25), 8, 9)

    def _from_beside(self, painter: QPainter, area: QRectF, exercise: Exercise) -> None:
        unit = area.height() / 100
        floor, a_metre = area.bottom() - 8 * unit, 84 * unit / _HIGHEST_M
        painter.setPen(QPen(self._line, 2))
        painter.drawLine(QPointF(area.left(), floor), QPointF(area.right(), floor))
        height = HEIGHT_M[exercise.camera.height] * a_metre
        camera = QPointF(area.left() + 14 * unit, floor - max(height, 9 * unit))
        painter.drawLine(QPointF(camera.x(), floor), camera)
        half = 0.2 if _is_upright(exercise) else _long_m(exercise) / 2
        person = QPointF(area.right() - (half + 0.2) * a_metre, floor)
        near = person.x() - (half - 0.2) * a_metre
        self._sight(painter, camera, QPointF(near, camera.y()))
        self._draw_camera(painter, camera, unit, 0)
        self._person_from_beside(painter, person, a_metre, exercise)

    def _person_from_beside(
        self, painter: QPainter, feet: QPointF, a_metre: float, exercise: Exercise
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._body)
        base = exercise.demonstration.base
        if _is_upright(exercise):
            tall = _TALL_M.get(base, _STANDING_M) * a_metre
            head = 0.13 * a_metre
            painter.drawEllipse(QPointF(feet.x(), feet.y() - tall + head), head, head * 1.1)
            trunk = QRectF(
                feet.x() - head, feet.y() - tall + 2.4 * head, 2 * head, tall - 2.4 * head
            )
            painter.drawRoundedRect(trunk, head, head)
            return
        high = (_LYING_M if base in _LYING else _LOW_M) * a_metre
        long = _long_m(exercise) * a_metre
        body = QRectF(feet.x() - long / 2, feet.y() - high, long, 0.26 * a_metre)
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        middle, head = body.center().y(), 0.13 * a_metre
        if long > _ACROSS_M * a_metre:
            painter.drawEllipse(QPointF(body.right() + 3, middle), head, head)
        if base not in _LYING:
            for x in (body.left(), body.right() - 0.12 * a_metre):
                painter.drawRect(QRectF(x, middle, 0.12 * a_metre, feet.y() - middle))

    def _sight(self, painter: QPainter, camera: QPointF, person: QPointF) -> None:
        painter.setPen(QPen(self._line, 2, Qt.PenStyle.DashLine))
        painter.drawLine(camera, person)

    def _draw_camera(self, painter: QPainter, at: QPointF, unit: float, looks_deg: float) -> None:
        """A box with its lens on the side to which it looks; 0 is to the right, -90 upwards."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._camera)
        painter.drawRoundedRect(
            QRectF(at.x() - 9 * unit, at.y() - 9 * unit, 18 * unit, 18 * unit), 4, 4
        )
        a = radians(looks_deg)
        lens = QPointF(at.x() + 11 * unit * cos(a), at.y() + 11 * unit * sin(a))
        painter.drawEllipse(lens, 5 * unit, 5 * unit)


def place_words(exercise: Exercise) -> str:
    """Such as `The camera: side view, at hip height, about 2.5 m away.`"""
    seen = say(f"view_{exercise.camera.view.value}")
    return say("camera_place").format(seen, *_height_and_distance(exercise))


def height_words(exercise: Exercise) -> str:
    """Such as `Camera at hip height, about 2.5 m away.`, where the view is told elsewhere."""
    return say("camera_height").format(*_height_and_distance(exercise))


def _height_and_distance(exercise: Exercise) -> tuple[str, str]:
    height = say(f"height_{exercise.camera.height.value}")
    away = QLocale().toString(distance_m(exercise), "f", 1)
    return height, away.removesuffix(".0").removesuffix(",0")


def distance_m(exercise: Exercise) -> float:
    """How far away a usual webcam sees the whole movement, to half a metre."""
    side = None if exercise.sides is Sides.BOTH else Side.LEFT
    script = even_script(1, side=side, alternating=exercise.sides is Sides.ALTERNATING)
    found = camera_for(Movement(exercise.demonstration, script), exercise.camera, side).distance_m
    return max(1.0, round(2 * found) / 2)


def _long_m(exercise: Exercise) -> float:
    """How long somebody near the floor is along the camera's line of sight."""
    return _ALONG_M if exercise.camera.view is CameraView.END_ON else _ACROSS_M


def _is_upright(exercise: Exercise) -> bool:
    return exercise.demonstration.base in UPRIGHT

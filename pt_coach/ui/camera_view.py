"""Paints the camera's picture, mirrored for the eye only, and the skeleton over it.

A plain widget and a QImage over the camera's own memory: measured, every other way costs more.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from pt_coach.exercises.definition import Exercise
from pt_coach.kinematics.landmarks import PoseFrame, Side
from pt_coach.ui.icons import pixmap
from pt_coach.ui.joint_arc import JointArc, arc_of, paint_arc, paint_gauge
from pt_coach.ui.limbs import Bone, limbs_of, whole_body
from pt_coach.ui.session_worker import ShownFrame
from pt_coach.ui.theme import Theme

_SEEN = 0.5
_POINT = QColor("#8CFF9B")
_OUTLINE = QColor(10, 25, 20, 190)


class CameraView(QWidget):
    """The live picture. What it is given it only shows; nothing is kept but the newest frame.

    Signals:
        resized: it has another size, and the picture is somewhere else in it.
    """

    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 135)
        self.setAccessibleName(self.tr("Camera picture"))
        self._theme = theme
        self._frame: ShownFrame | None = None
        self._points: tuple[int, ...] = ()
        self._bones: tuple[Bone, ...] = ()
        self._dimmed = ""
        self._arc: JointArc | None = None
        self._side: Side | None = None
        self._has_travel = self._guides = False
        self._travel: float | None = None

    def show_limbs_of(
        self, exercise: Exercise, target: float | None = None, side: Side | None = None
    ) -> None:
        """Draw the skeleton on the limbs that matter, and the arc of the joint that moves.

        Args:
            exercise: which.
            target: the prescription's own end range, None for the usual one.
            side: that works; None for both, then the one that is seen better.
        """
        self._points, self._bones = limbs_of(exercise)
        self._arc, self._side = arc_of(exercise, target), side
        self._has_travel = bool(exercise.movement)

    def show_whole_body(self) -> None:
        """Draw all of the skeleton, for no exercise."""
        self._points, self._bones = whole_body()
        self._arc, self._has_travel = None, False

    def show_travel(self, travel: float | None, *, guides: bool) -> None:
        """Show how far the patient has got; `guides`: whether the way and its target are shown."""
        if (travel, guides) != (self._travel, self._guides):
            self._travel, self._guides = travel, guides
            self.update()

    def show_frame(self, frame: ShownFrame | None) -> None:
        """Show a picture, or none."""
        self._frame = frame
        self.update()

    def set_dimmed(self, icon_name: str) -> None:
        """Darken the picture under an icon, as in a pause; an empty name lights it again."""
        if icon_name != self._dimmed:
            self._dimmed = icon_name
            self.update()

    def picture_area(self) -> QRect:
        """Where the picture is within the widget: all of it, so that nothing of the body is cut."""
        if self._frame is None:
            return self.rect()
        height, width, _ = self._frame.image.shape
        scale = min(self.width() / width, self.height() / height)
        w, h = round(width * scale), round(height * scale)
        # At the top, in line with the words beside it.
        return QRect((self.width() - w) // 2, 0, w, h)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the picture is somewhere else."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, mirrored, then the skeleton."""
        painter = QPainter(self)
        ground = QColor(self._theme.palette.live)
        if self._frame is None:
            painter.fillRect(self.rect(), QColor(self._theme.palette.live_card))
            self._paint_icon(painter, self._dimmed or "camera")
            painter.end()
            return
        area = self.picture_area()
        if area != self.rect():
            painter.fillRect(self.rect(), ground)
        self._paint_picture(painter, area)
        pose = self._frame.pose
        if pose is not None and pose.image is not None and not self._dimmed:
            self._paint_skeleton(painter, area, pose)
        if self._guides and self._has_travel and self._arc is None and not self._dimmed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_gauge(painter, QRectF(area), self._travel)
        if self._dimmed:
            painter.fillRect(area, QColor(16, 23, 24, 170))
            self._paint_icon(painter, self._dimmed)
        painter.end()

    def _paint_picture(self, painter: QPainter, area: QRect) -> None:
        assert self._frame is not None
        image = self._frame.image
        height, width, _ = image.shape
        shown = QImage(image.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        # The painter mirrors while it scales; a mirrored copy would be one more pass over memory.
        painter.setTransform(QTransform(-1, 0, 0, 1, area.left() + area.right() + 1, 0))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=self._smooth(width))
        # A pixel more on both sides: scaled edges would let the ground shine through.
        painter.setClipRect(area)
        painter.drawImage(area.adjusted(-1, 0, 1, 0), shown)
        painter.setClipping(False)
        painter.resetTransform()

    def _smooth(self, width_px: int) -> bool:
        """Smooth scaling where it is seen and cheap: a picture made larger, or a little smaller."""
        return self.picture_area().width() != width_px

    def _paint_skeleton(self, painter: QPainter, area: QRect, pose: PoseFrame) -> None:
        assert pose.image is not None
        seen = {
            number: QPointF(
                area.right() + 1 - float(pose.image[number][0]) * area.width(),
                area.top() + float(pose.image[number][1]) * area.height(),
            )
            for number in self._points
            if pose.image[number][3] >= _SEEN
        }
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(3.0, area.height() / 110)
        for colour, extra in ((_OUTLINE, 3.0), (_POINT, 0.0)):
            painter.setPen(QPen(colour, width + extra, c=Qt.PenCapStyle.RoundCap))
            for a, b in self._bones:
                if a in seen and b in seen:
                    painter.drawLine(seen[a], seen[b])
        painter.setPen(QPen(_OUTLINE, 1.5))
        painter.setBrush(QColor("white"))
        for point in seen.values():
            painter.drawEllipse(point, width * 1.1, width * 1.1)
        if self._guides and self._arc is not None:
            side = self._side or _better_seen(self._arc, pose)
            paint_arc(painter, self._arc, seen, side, self._travel, width)

    def _paint_icon(self, painter: QPainter, name: str) -> None:
        size = max(48, min(self.width(), self.height()) // 4)
        picture = pixmap(name, self._theme.palette.on_live, size)
        middle = QRectF(self.rect()).center()
        painter.drawPixmap(QPointF(middle.x() - size / 2, middle.y() - size / 2), picture)


def _better_seen(arc: JointArc, pose: PoseFrame) -> Side:
    """The side of the body whose joint is seen better."""
    assert pose.image is not None
    image = pose.image
    seen = {side: min(float(image[n][3]) for n in arc.landmarks(side)) for side in Side}
    return max(Side, key=seen.__getitem__)

"""Shows the figure doing a kept movement: at a moment, or five moments where nothing may move."""

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize
from PySide6.QtGui import QHideEvent, QImage, QImageWriter, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pt_coach.figure.own_movement import OwnMovement, own_movement
from pt_coach.figure.render.own_pictures import room_picture
from pt_coach.kinematics.landmarks import ImageSize
from pt_coach.ui.painted import paint_rounded
from pt_coach.ui.replay_services import ShownMovement

# Larger pictures are drawn at this width and scaled: memory and time are saved, little is seen.
_SIZE = ImageSize(576, 384)
_ASPECT = _SIZE.width_px / _SIZE.height_px
# Kept compressed: a loop of two movements would take 80 MB as it is drawn.
_QUALITY = 92


class MovementView(QWidget):
    """The figure doing one kept repetition.

    Pictures are drawn one by one as they are wanted, and kept while the page is seen.
    """

    def __init__(self, *, moving: bool) -> None:
        """Make an empty view.

        Args:
            moving: whether it shows one moment; else five beside each other.
        """
        super().__init__()
        self._moving = moving
        self._shown: ShownMovement | None = None
        self._own: OwnMovement | None = None
        self._times: tuple[float, ...] = ()
        self._drawn: dict[int, QByteArray] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(160, 60)

    @property
    def length_s(self) -> float:
        """Of the movement, s; 0 without one."""
        return self._shown.movement.duration_s if self._shown is not None else 0.0

    @property
    def rows(self) -> tuple[int, ...]:
        """Which of the kept times are shown, by their number."""
        if self._shown is None:
            return ()
        moments = self._shown.movement.t_s
        return tuple(int(abs(moments - t).argmin()) for t in self._times)

    def sizeHint(self) -> QSize:
        """As large as it is drawn."""
        return QSize(_SIZE.width_px, self.heightForWidth(_SIZE.width_px))

    def hasHeightForWidth(self) -> bool:
        """It keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of one picture, or of a row of them."""
        return round(width / _ASPECT / (1 if self._moving else len(self._times) or 5))

    def show_movement(self, shown: ShownMovement, words: str) -> None:
        """Show another movement, from its beginning.

        Args:
            shown: which.
            words: what it shows, for screen readers.
        """
        self._shown, self._own = shown, own_movement(shown.movement)
        self._drawn.clear()
        self.setAccessibleName(words)
        self._times = shown.moments_s
        if self._moving:
            self.show_at(0.0)
        self.updateGeometry()
        self.update()

    def show_at(self, t: float) -> None:
        """Show the moment `t` seconds from the movement's beginning; its end after that."""
        if self._shown is None or not self._moving:
            return
        before = self.rows
        self._times = (float(self._shown.movement.t_s[0]) + min(t, self.length_s),)
        if self.rows != before:
            self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the pictures' memory back."""
        super().hideEvent(event)
        self._drawn.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or five of them."""
        rows = self.rows
        if not rows:
            return
        pictures = [self._picture(row) for row in rows]
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        cell = self.width() / len(rows)
        gap = 6.0 if len(rows) > 1 else 0.0
        width = min(cell - gap, self.height() * _ASPECT)
        for place, picture in enumerate(pictures):
            left = place * cell + (cell - width) / 2
            paint_rounded(painter, QRectF(left, 0.0, width, width / _ASPECT), picture)
        painter.end()

    def _picture(self, row: int) -> QImage:
        if row in self._drawn:
            return QImage.fromData(self._drawn[row])
        assert self._own is not None
        picture = room_picture(self._own, float(self._own.kept.t_s[row]), _SIZE)
        height, width, _ = picture.shape
        image = QImage(picture.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(b"jpg"))
        writer.setQuality(_QUALITY)
        writer.write(image)
        self._drawn[row] = buffer.data()
        return image

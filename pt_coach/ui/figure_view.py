"""Shows the figure doing an exercise: in a loop, or as three pictures where nothing may move."""

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, QTimer
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pt_coach.exercises.definition import Exercise
from pt_coach.figure.script import Tempo
from pt_coach.kinematics.landmarks import ImageSize, Side
from pt_coach.ui.figure_frames import STEPS, FigureLoop, Picture, Step
from pt_coach.ui.painted import paint_rounded
from pt_coach.ui.theme import Theme

_INTERVAL_MS = 45
_ASPECT = 16 / 9
# Larger pictures are drawn at this width and scaled: a cell of memory and time saved, not seen.
_WIDEST_PX = 576
# Under a taller one the words beside or below would be out of sight.
_HIGHEST_PX = 400
_STILLS = (0, (STEPS - 1) // 2, STEPS - 1)


class FigureView(QWidget):
    """The figure doing one exercise.

    Drawing happens one picture at a time as the loop reaches it, so that no page waits for it.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        moving: bool = True,
        width_px: int = 0,
        at_top: bool = False,
        widest_px: int = _WIDEST_PX,
    ) -> None:
        """Make an empty view.

        Args:
            theme: whether animations are on.
            moving: whether it moves at all; cards show one picture.
            width_px: a fixed width, 0 to take what the layout gives.
            at_top: whether the picture stands at the top of its box, else in the middle.
            widest_px: how large the pictures are drawn at most; they are scaled to the box.
        """
        super().__init__()
        self._widest_px = widest_px
        self._moving = moving and theme.animations
        self._at_top = at_top
        self._strip = moving and not theme.animations
        self._loop: FigureLoop | None = None
        self._step = Step(0, 0)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self._advance)
        if width_px:
            self.setFixedSize(width_px, round(width_px / _ASPECT))
        else:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            self.setMinimumSize(160, 90)
            self.setMaximumHeight(_HIGHEST_PX)

    def sizeHint(self) -> QSize:
        """A 16:9 picture."""
        return QSize(_WIDEST_PX, round(_WIDEST_PX / _ASPECT))

    def hasHeightForWidth(self) -> bool:
        """It keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of a 16:9 picture; three of them stand side by side."""
        return round(width / _ASPECT / (3 if self._strip else 1))

    def show_exercise(
        self, exercise: Exercise, side: Side | None, tempo: Tempo, fault: str | None = None
    ) -> None:
        """Show another exercise.

        Args:
            exercise: which.
            side: working side, where there is one.
            tempo: out, hold and back, seconds.
            fault: id of a fault to make on purpose; None to do it right.
        """
        fixed = self.minimumWidth() == self.maximumWidth()
        # A small picture is drawn twice as fine and scaled: its edges come out smooth.
        width = min(2 * self.width(), self._widest_px) // 2 * 2 if fixed else self._widest_px
        size = ImageSize(width, round(width / _ASPECT) // 2 * 2)
        self._loop = FigureLoop(exercise, side, tempo, size, fault)
        self._step = Step(0, 0 if self._moving else STEPS - 1)
        doing = self.tr("The figure doing: {}") if fault is None else self.tr("Done wrong: {}")
        self.setAccessibleName(doing.format(exercise.name))
        self._clock.restart()
        self.update()

    def stand_at(self, share: float) -> None:
        """Stand still, `share` of the way out (0 to 1)."""
        self._timer.stop()
        self._step = Step(0, round(share * (STEPS - 1)))
        self.update()

    @property
    def step(self) -> Step:
        """The picture being shown."""
        return self._step

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move."""
        super().showEvent(event)
        if self._moving:
            self._clock.restart()
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still and give the memory back."""
        super().hideEvent(event)
        self._timer.stop()
        if self._loop is not None and self._moving:
            self._loop.forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or three of them."""
        if self._loop is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        steps = [Step(0, share) for share in _STILLS] if self._strip else [self._step]
        for area, step in zip(self._areas(len(steps)), steps, strict=True):
            self._paint(painter, area, self._loop.picture(step))
        painter.end()

    def _advance(self) -> None:
        if self._loop is None:
            return
        step = self._loop.step_at(self._clock.elapsed() / 1000)
        if step != self._step:
            self._step = step
            self.update()

    def _areas(self, count: int) -> list[QRectF]:
        """Where the pictures go: the largest 16:9 boxes, side by side or under each other."""
        width, height = float(self.width()), float(self.height())
        beside = width / height > _ASPECT if count > 1 else True
        columns, rows = (count, 1) if beside else (1, count)
        cell_w, cell_h = width / columns, height / rows
        w = min(cell_w - (8 if count > 1 else 0), cell_h * _ASPECT)
        h = w / _ASPECT
        return [
            QRectF(
                (k if beside else 0) * cell_w + (cell_w - w) / 2,
                (0 if beside else k) * cell_h + (0 if self._at_top else (cell_h - h) / 2),
                w,
                h,
            )
            for k in range(count)
        ]

    def _paint(self, painter: QPainter, area: QRectF, picture: Picture) -> None:
        height, width, _ = picture.shape
        image = QImage(picture.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        paint_rounded(painter, area, image)

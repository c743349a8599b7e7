"""Painted parts of pages: text that fills its box, a ring, pictures with round corners."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

_SMALLEST_PX = 14
_CORNER_PX = 12.0
# Of a ring's size: the word under the number.
_WORD_SHARE = 0.135


def paint_rounded(painter: QPainter, area: QRectF, image: QImage) -> None:
    """Paint a picture with round corners."""
    path = QPainterPath()
    path.addRoundedRect(area, _CORNER_PX, _CORNER_PX)
    painter.setClipPath(path)
    painter.drawImage(area, image)
    painter.setClipping(False)


def tabular(font: QFont) -> QFont:
    """The same font with figures of equal width, so that a running number does not dance."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


class FitText(QWidget):
    """A text in the largest type that fits its box, up to a limit.

    Signals:
        painted: a new text was painted for the first time; its words.
    """

    painted = Signal(str)

    def __init__(
        self,
        colour: str,
        *,
        limit_px: int = 46,
        bold: bool = True,
        centred: bool = False,
        top: bool = False,
        number: bool = False,
    ) -> None:
        """Make an empty text.

        Args:
            colour: of the text.
            limit_px: largest type.
            bold: weight.
            centred: in the middle, else at the left.
            top: at the top, else half-way down.
            number: only figures: nothing hangs below the line, so they may stand higher.
        """
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._text = ""
        self._is_new = False
        self._colour = QColor(colour)
        self._limit_px = limit_px
        self._bold = bold
        self._number = number
        horizontal = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        vertical = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
        self._flags = int(horizontal | vertical) | int(Qt.TextFlag.TextWordWrap)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text, self._is_new = text, True
            self.setAccessibleName(text)
            self.update()

    def set_limit(self, limit_px: int) -> None:
        """Another largest type."""
        self._limit_px = limit_px
        self.update()

    def lines(self) -> int:
        """How many lines the text takes at its largest type, in the width there is."""
        metrics = QFontMetrics(self._font(self._limit_px))
        box = metrics.boundingRect(QRect(0, 0, self.width(), 10_000), self._flags, self._text)
        return max(1, round(box.height() / metrics.lineSpacing()))

    def type_px(self) -> int:
        """Size of the type it is shown in."""
        return self._fitting().pixelSize()

    def minimumSizeHint(self) -> QSize:
        """Small; the layout says how large."""
        return QSize(40, _SMALLEST_PX + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text."""
        if not self._text:
            return
        painter = QPainter(self)
        painter.setFont(self._fitting())
        painter.setPen(self._colour)
        if self._number:
            self._paint_number(painter)
        else:
            painter.drawText(self.rect(), self._flags, self._text)
        painter.end()
        if self._is_new:
            self._is_new = False
            self.painted.emit(self._text)

    def _paint_number(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        ink = metrics.tightBoundingRect(self._text)
        x = (self.width() - metrics.horizontalAdvance(self._text)) / 2
        y = (self.height() - ink.height()) / 2 - ink.top()
        painter.drawText(QPointF(x, y), self._text)

    def _fitting(self) -> QFont:
        """Halve the range of sizes until the largest that fits is found."""
        low, high = _SMALLEST_PX, max(self._limit_px, _SMALLEST_PX)
        while low < high:
            middle = (low + high + 1) // 2
            if self._fits(self._font(middle)):
                low = middle
            else:
                high = middle - 1
        return self._font(low)

    def _fits(self, font: QFont) -> bool:
        metrics = QFontMetrics(font)
        if self._number:
            ink = metrics.tightBoundingRect(self._text)
            return ink.height() <= self.height() and ink.width() <= self.width()
        box = metrics.boundingRect(self.rect(), self._flags, self._text)
        widest = max((metrics.horizontalAdvance(w) for w in self._text.split()), default=0)
        return (
            box.height() <= self.height() and box.width() <= self.width() and widest <= self.width()
        )

    def _font(self, size_px: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size_px)
        font.setBold(self._bold)
        return tabular(font)


class Ring(QWidget):
    """A ring that fills, with a number and a word inside."""

    def __init__(self, filled: str, unfilled: str, text: str) -> None:
        """Make an empty ring.

        Args:
            filled: colour of the part that is done.
            unfilled: colour of the rest.
            text: colour of the number and the word.
        """
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(80, 80)
        self._colours = (QColor(filled), QColor(unfilled), QColor(text))
        self._share = 0.0
        self._number = self._word = ""
        self._least_px = 0

    def set_least(self, least_px: int) -> None:
        """Smallest type in which the word is of any use."""
        self._least_px = least_px
        self.update()

    def show_state(self, share: float, number: str, word: str) -> None:
        """Fill the ring to `share` of 0 to 1 and say `number` and `word` inside."""
        state = (min(max(share, 0.0), 1.0), number, word)
        if state != (self._share, self._number, self._word):
            self._share, self._number, self._word = state
            self.setAccessibleName(f"{number} {word}")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring from the top, clockwise."""
        filled, unfilled, text = self._colours
        size = float(min(self.width(), self.height()))
        width = size * 0.09
        side = size - width - 2
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(unfilled, width))
        painter.drawEllipse(box)
        if self._share > 0:
            painter.setPen(QPen(filled, width, c=Qt.PenCapStyle.RoundCap))
            painter.drawArc(box, 90 * 16, -round(self._share * 360 * 16))
        painter.setPen(text)
        self._paint_words(painter, box, size)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF, size: float) -> None:
        centre = int(Qt.AlignmentFlag.AlignCenter)
        word_font = self._word_font(size)
        if word_font.pixelSize() < self._least_px:
            # A word too small to be read only takes room from the number.
            painter.setFont(self._font(size * 0.5, bold=True))
            painter.drawText(box, centre, self._number)
            return
        painter.setFont(self._font(size * 0.36, bold=True))
        painter.drawText(box.adjusted(0, -size * 0.10, 0, -size * 0.10), centre, self._number)
        painter.setFont(word_font)
        painter.drawText(box.adjusted(0, size * 0.40, 0, 0), centre, self._word)

    def _word_font(self, size: float) -> QFont:
        """As large as fits inside the ring at that height."""
        font = self._font(size * _WORD_SHARE, bold=False)
        wide = QFontMetrics(font).horizontalAdvance(self._word)
        room = size * 0.6
        return font if wide <= room else self._font(size * _WORD_SHARE * room / wide, bold=False)

    def _font(self, size_px: float, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(8, round(size_px)))
        font.setBold(bold)
        return tabular(font)

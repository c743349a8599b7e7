"""Buttons, labels and cards as the style sheet knows them."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.icons import icon_label, pixmap
from pt_coach.ui.style_sheet import LIVE_STOP
from pt_coach.ui.theme import CARD_INSIDE, GAP, Role, Theme

_ICON_GAP_PX = 4
_CLICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class Button(QPushButton):
    """A push button of one of the style sheet's kinds; Enter presses it as Space does."""

    def __init__(self, text: str, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._whole = self.text()
        self.setProperty("kind", kind)
        self.setAccessibleName(text.replace("\n", " "))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, text: str) -> None:
        """Say something else, to eyes and to screen readers."""
        self.setText(text.replace("&", "&&"))
        self._whole = self.text()
        self.setAccessibleName(text.replace("\n", " "))

    def sizeHint(self) -> QSize:
        """Several lines have room above and below them as one has."""
        hint = super().sizeHint()
        return hint + QSize(0, GAP if "\n" in self.text() else 0)

    def least_width(self) -> int:
        """Width of the longest word with what is around it, px."""
        return self._around() + max(map(self._wide, self._whole.split()), default=0)

    def fit_into(self, width_px: int) -> None:
        """Break the words into lines where one line is wider than this."""
        room = width_px - self._around()
        lines: list[str] = []
        for word in self._whole.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._wide(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        broken = "\n".join(lines)
        if broken != self.text():
            self.setText(broken)

    def _around(self) -> int:
        """Icon, border and padding, px."""
        return self.sizeHint().width() - max(map(self._wide, self.text().split("\n")))

    def _wide(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words.replace("&&", "&"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter clicks; sideways is the row's, or the page's."""
        if event.key() in _CLICKS and not event.isAutoRepeat():
            self.click()
            return
        if event.key() in _SIDEWAYS:
            event.ignore()
            return
        super().keyPressEvent(event)


def button(
    theme: Theme, text: str, kind: str, pressed: Callable[[], object], icon_name: str = ""
) -> Button:
    """A button.

    Args:
        theme: colours and sizes.
        text: what it says.
        kind: primary, secondary, quiet, stop, live, live_primary or live_hurts.
        pressed: called when it is pressed.
        icon_name: an icon beside the text, or none.
    """
    made = Button(text, kind)
    made.clicked.connect(lambda _checked=False: pressed())
    if icon_name:
        set_icon(made, theme, icon_name)
    return made


def set_icon(made: Button, theme: Theme, icon_name: str) -> None:
    """Put another icon beside the text, in the text's colour."""
    c = theme.palette
    colours = {
        "primary": c.on_accent,
        "stop": c.on_stop,
        "side": c.on_side,
        "strip": c.on_side,
        "live": c.on_live,
        "live_primary": c.live,
        "hurts": c.stop,
        "live_hurts": LIVE_STOP,
    }
    chosen = made.property("kind") == "tab" and made.isChecked()
    colour = c.on_accent if chosen else colours.get(made.property("kind"), c.accent)
    of_side = made.property("kind") == "side"
    size = round((theme.px(18) if of_side else theme.type_px(Role.BUTTON)) * 1.2)
    made.setProperty("icon_name", icon_name)
    # Qt puts the words right against the icon; the icon brings the space between them along.
    shown = QIcon(pixmap(icon_name, colour, size, gap_px=_ICON_GAP_PX))
    pale = pixmap(icon_name, c.soft, size, gap_px=_ICON_GAP_PX)
    shown.addPixmap(pale, QIcon.Mode.Disabled)
    made.setIcon(shown)
    made.setIconSize(QSize(size + _ICON_GAP_PX, size))
    made.setProperty("icon_px", size)


def fit_in_one_line(row: FlowRow, *, or_with_icons: bool = False) -> None:
    """Leave the icons off where the words alone fill the line: a second line costs more.

    Args:
        row: of the buttons.
        or_with_icons: whether they stay where even the words take a second line.
    """
    shown = [one for one in row.findChildren(Button) if one.isVisibleTo(row)]
    for with_icons in (True, False, True) if or_with_icons else (True, False):
        for one in shown:
            size = int(one.property("icon_px") or 0) if with_icons else 0
            one.setIconSize(QSize(size + _ICON_GAP_PX if size else 0, size))
        row.flow.invalidate()
        if row.flow.sizeHint().width() <= row.width():
            return


def label(text: str = "", role: str = "body", *, wrap: bool = True) -> QLabel:
    """A text in one of the style sheet's roles."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def resize_icons(within: QWidget, theme: Theme) -> None:
    """Draw the icons of all buttons anew, in the size that goes with the theme's type."""
    for made in within.findChildren(Button):
        icon_name = made.property("icon_name")
        if icon_name:
            set_icon(made, theme, icon_name)


class Card(QFrame):
    """Something that belongs together, on a card."""

    def __init__(self, role: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(CARD_INSIDE, CARD_INSIDE, CARD_INSIDE, CARD_INSIDE)
        self.column.setSpacing(GAP // 2)

    def add(self, *parts: QWidget) -> None:
        """Put parts under each other."""
        for part in parts:
            self.column.addWidget(part)


class Notice(Card):
    """A card in a state's colour, with the state's icon beside its first words."""

    def __init__(self, theme: Theme, kind: str, text: str, role: str = "name") -> None:
        """Say the first words.

        Args:
            theme: colours and sizes.
            kind: adjust or stop.
            text: the words.
            role: of the words.
        """
        super().__init__(f"card_{kind}")
        c = theme.palette
        name, colour = ("warning_signs", c.adjust) if kind == "adjust" else ("stop_sign", c.stop)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        size = round(theme.type_px(Role.BUTTON) * 1.4)
        row.addWidget(icon_label(name, colour, size), 0, Qt.AlignmentFlag.AlignTop)
        self.words = label(text, role)
        row.addWidget(self.words, 1)
        self.column.addLayout(row)


class ChoiceRow(FlowRow):
    """Buttons of which at most one is chosen, none at first; arrows move between them.

    Signals:
        chosen: the value of the button that was pressed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        choices: Sequence[tuple[object, str]],
        question: str,
        *,
        even: bool = False,
        kind: str = "choice",
    ) -> None:
        """Lay the buttons out.

        Args:
            choices: values and their words.
            question: what is asked, for screen readers.
            even: all of one width, over the whole of the row.
            kind: of the buttons: choice, or tab for what is looked at and not an answer.
        """
        super().__init__(even=even)
        self._kind = kind
        self.setAccessibleName(question)
        self._values = [value for value, _ in choices]
        self.buttons = [self._choice(value, text, question) for value, text in choices]
        self.add(*self.buttons)

    @property
    def value(self) -> object | None:
        """What is chosen, None if nothing is."""
        for value, one in zip(self._values, self.buttons, strict=True):
            if one.isChecked():
                return value
        return None

    def choose(self, value: object) -> None:
        """Choose as a press does."""
        self._press(value)

    def clear(self) -> None:
        """Nothing is chosen."""
        self.show_value(None)

    def show_value(self, value: object) -> None:
        """Show what was chosen elsewhere, without choosing it."""
        for own, one in zip(self._values, self.buttons, strict=True):
            one.setChecked(own == value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the neighbour."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        focused = [i for i, one in enumerate(self.buttons) if one.hasFocus()]
        step = steps.get(Qt.Key(event.key()))
        if step is None or not focused:
            super().keyPressEvent(event)
            return
        self.buttons[(focused[0] + step) % len(self.buttons)].setFocus()

    def _choice(self, value: object, text: str, question: str) -> Button:
        made = Button(text, self._kind)
        made.setCheckable(True)
        made.setAccessibleName(f"{question} {text}")
        made.clicked.connect(lambda _checked=False: self._press(value))
        return made

    def _press(self, value: object) -> None:
        self.show_value(value)
        self.chosen.emit(value)


class NumberScale(QWidget):
    """0 to a number by taps or keys; ten is 1 and then 0. Nothing is chosen at first.

    Signals:
        chosen: the number.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, question: str, most: int, ends: tuple[str, str]) -> None:
        """Lay the numbers out.

        Args:
            theme: colours and sizes.
            question: what is asked, for screen readers.
            most: the largest number, 10 or less.
            ends: what the smallest and the largest one mean; empty for nothing.
        """
        super().__init__()
        self._typed = ""
        self._most = most
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        self.row = ChoiceRow([(n, str(n)) for n in range(most + 1)], question, even=True)
        for one in self.row.buttons:
            one.setMinimumWidth(theme.px(56))
            one.setProperty("number", True)
        self.row.flow.setContentsMargins(0, 0, 0, 0)
        self.row.chosen.connect(self._forward)
        column.addWidget(self.row)
        column.addLayout(_ends(*ends))

    @property
    def value(self) -> int | None:
        """The number chosen, None if none is."""
        value = self.row.value
        return value if isinstance(value, int) else None

    def clear(self) -> None:
        """Nothing is chosen."""
        self._typed = ""
        self.row.clear()

    def type_digit(self, digit: str) -> None:
        """Take in a digit key; one over the largest number is left."""
        ten = self._most == 10 and self._typed == "1" and digit == "0"
        if int(digit) > self._most:
            return
        self._typed = "" if ten else digit
        self.row.choose(10 if ten else int(digit))

    def _forward(self, value: object) -> None:
        self.chosen.emit(value)


class PainScale(NumberScale):
    """Pain from 0 to 10, always with the same words at its ends."""

    def __init__(self, theme: Theme, question: str) -> None:
        least = QCoreApplication.translate("PainScale", "0 = no pain")
        most = QCoreApplication.translate("PainScale", "10 = worst pain imaginable")
        super().__init__(theme, question, 10, (least, most))


def _ends(least: str, most: str) -> QHBoxLayout:
    ends = QHBoxLayout()
    right = label(most, "soft")
    right.setAlignment(Qt.AlignmentFlag.AlignRight)
    ends.addWidget(label(least, "soft"))
    ends.addWidget(right)
    return ends


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose properties changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def marked_lines(lines: Iterable[tuple[str, str]], role: str = "body") -> QGridLayout:
    """Lines that begin beside their number or dot, not under it.

    Args:
        lines: mark and text of each.
        role: of both.
    """
    grid = QGridLayout()
    grid.setVerticalSpacing(GAP // 2)
    grid.setHorizontalSpacing(GAP)
    grid.setColumnStretch(1, 1)
    for row, (mark, text) in enumerate(lines):
        grid.addWidget(label(mark, role, wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(text, role), row, 1)
    return grid


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and give it back."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)

"""The strip above every page of a session: what is said or to be read, when it goes on, mute."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from pt_coach.settings import Layout
from pt_coach.ui.controls import Button, button, set_icon
from pt_coach.ui.icons import pixmap
from pt_coach.ui.painted import FitText
from pt_coach.ui.theme import DRAWN_HEIGHT_PX, GAP, Theme

_HEIGHT_PX = 50
_TYPE_PX = 28


class SessionStrip(QWidget):
    """Whatever is said aloud stands here as well, for eyes that hear badly.

    Signals:
        mute_pressed: be silent, or be heard again.
        layout_pressed: the other layout of the live page.
    """

    mute_pressed = Signal()
    layout_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._caption = self._notice = self._trouble = ""
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP * 2, 3, GAP, 3)
        row.setSpacing(GAP)
        self._icon = QLabel()
        self._shown = ("", 0)
        self.words = FitText(theme.palette.on_side, limit_px=_TYPE_PX, bold=False)
        self.goes_on = FitText(theme.palette.on_side, limit_px=_TYPE_PX, centred=True)
        self.goes_on.hide()
        self.layout_button = self._button(self.tr("Closer · L"), "near", self.layout_pressed.emit)
        self.mute = self._button(self.tr("Sound is on · M"), "sound", self.mute_pressed.emit)
        row.addWidget(self._icon)
        row.addWidget(self.words, 5)
        row.addWidget(self.goes_on, 2)
        row.addWidget(self.layout_button)
        row.addWidget(self.mute)
        self._muted = False
        self.show_layout(None)

    def resize_to(self, window_height_px: int) -> None:
        """Type that can be read from the mat."""
        scale = window_height_px / DRAWN_HEIGHT_PX
        self.setFixedHeight(round(_HEIGHT_PX * scale))
        for text in (self.words, self.goes_on):
            text.set_limit(round(_TYPE_PX * scale))
        self._show()

    def say(self, caption: str) -> None:
        """Show what is being said; empty in silence."""
        self._caption = caption
        self._show()

    def notice(self, sentence: str) -> None:
        """Show what has to be read while the session goes on; empty when it is over."""
        self._notice = sentence
        self._show()

    def trouble(self, sentence: str) -> None:
        """Show what makes it hard to see somebody, for as long as it lasts; empty for nothing."""
        if sentence != self._trouble:
            self._trouble = sentence
            self._show()

    def show_goes_on(self, left_s: float | None, *, waits: bool) -> None:
        """Show when the page goes on by itself; None where it does not.

        Args:
            left_s: seconds until then.
            waits: whether it stands still for now.
        """
        self.goes_on.setVisible(left_s is not None)
        if left_s is None:
            return
        counts = self.tr("Goes on in {} s").format(ceil(left_s))
        self.goes_on.set_text(self.tr("Waits for you") if waits else counts)

    def show_muted(self, muted: bool) -> None:
        """Show whether anything is heard."""
        self._muted = muted
        self.mute.say(self.tr("Sound is off · M") if muted else self.tr("Sound is on · M"))
        set_icon(self.mute, self._theme, "muted" if muted else "sound")
        self._show()

    def show_layout(self, layout: Layout | None) -> None:
        """Offer the other layout; None where there is only one."""
        self.layout_button.setVisible(layout is not None)
        near = layout is Layout.NEAR
        self.layout_button.say(self.tr("Far away · L") if near else self.tr("Closer · L"))
        set_icon(self.layout_button, self._theme, "far" if near else "near")

    def _button(self, text: str, icon_name: str, pressed: Callable[[], object]) -> Button:
        made = button(self._theme, text, "strip", pressed, icon_name)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _show(self) -> None:
        spoken = "muted" if self._muted else "speaking"
        to_read = self._notice or self._trouble
        name = spoken if self._caption else "adjust_sign" if to_read else ""
        self.words.set_text(self._caption or to_read)
        size = round(self.height() * 0.6)
        if (name, size) == self._shown:
            return
        self._shown = (name, size)
        self._icon.setVisible(bool(name))
        if name:
            self._icon.setPixmap(pixmap(name, self._theme.palette.on_side, size))

"""A live picture to judge a camera by, with a sentence on how it is doing."""

from collections.abc import Callable

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.session_runner.live import Listeners
from pt_coach.ui.camera_view import CameraView
from pt_coach.ui.controls import button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.services import Preview
from pt_coach.ui.session_worker import SessionBridge, ShownFrame, SourceStatus
from pt_coach.ui.theme import GAP, Theme

_HEIGHT_PX = 270

MakePreview = Callable[[str, Listeners], Preview]


class CameraTest(QWidget):
    """Shows what the chosen camera sees while it is wished, and lets go of it afterwards."""

    def __init__(self, theme: Theme, make_preview: MakePreview | None) -> None:
        """Show nothing yet.

        Args:
            theme: colours and sizes.
            make_preview: opens a camera by what the settings keep of it; None where there is none.
        """
        super().__init__()
        self._make_preview = make_preview
        self._camera = ""
        self._preview: Preview | None = None
        self._bridge: SessionBridge | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.picture = CameraView(theme)
        # As wide as the page leaves it; the picture keeps its shape within.
        self.picture.setFixedHeight(theme.px(_HEIGHT_PX))
        self.picture.setMaximumWidth(round(theme.px(_HEIGHT_PX) * 16 / 9))
        self.picture.hide()
        self.sentence = label("", "soft")
        self.sentence.hide()
        self.button = button(
            theme, self.tr("Show its picture"), "secondary", self.show_or_hide, "camera"
        )
        row = FlowRow()
        row.add(self.button)
        for part in (self.picture, self.sentence, row):
            column.addWidget(part)
        self.setVisible(make_preview is not None)

    @property
    def runs(self) -> bool:
        """Whether the camera is open."""
        return self._preview is not None

    def choose(self, camera: str) -> None:
        """Another camera; the picture follows."""
        another = camera != self._camera
        self._camera = camera
        if self.runs and another:
            self.stop()
            self.start()

    def open_again(self) -> None:
        """Something about the camera is another way now; a picture that is shown follows."""
        if self.runs:
            self.stop()
            self.start()

    def show_or_hide(self) -> None:
        """Open the camera, or let go of it."""
        if self.runs:
            self.stop()
        else:
            self.start()

    def start(self) -> None:
        """Open the camera and show what it sees."""
        if self._make_preview is None or self.runs:
            return
        self._bridge = SessionBridge(self)
        self._bridge.frame_shown.connect(self.show_frame)
        self._bridge.source_changed.connect(self.show_source)
        self._preview = self._make_preview(self._camera, self._bridge.listeners())
        self._tell(self.tr("Starting the camera…"))
        self.picture.show()
        self.button.say(self.tr("Hide the picture"))
        self._preview.start()

    def stop(self) -> None:
        """Let go of the camera."""
        if self._bridge is not None:
            self._bridge.blockSignals(True)
            self._bridge.deleteLater()
        if self._preview is not None:
            self._preview.stop()
        self._bridge = self._preview = None
        self.picture.show_frame(None)
        self.picture.hide()
        self.sentence.hide()
        self.button.say(self.tr("Show its picture"))

    def show_frame(self, frame: ShownFrame) -> None:
        """A picture came."""
        self.picture.show_frame(frame)

    def show_source(self, status: SourceStatus) -> None:
        """The camera's state changed."""
        well = status.state == "live"
        self._tell(self.tr("This is what the camera sees.") if well else status.sentence)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody is filmed behind another page."""
        super().hideEvent(event)
        self.stop()

    def _tell(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

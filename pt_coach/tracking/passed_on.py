"""A frame source in front of another one, which may change or note the frames that pass."""

from pt_coach.tracking.ports import Frame, FrameSource, SourceFault, SourceState


class PassedOn:
    """Passes a source's frames on, each through `pass_on`."""

    def __init__(self, source: FrameSource) -> None:
        self._source = source

    @property
    def name(self) -> str:
        """What a person would call it."""
        return self._source.name

    @property
    def live(self) -> bool:
        """Whether it goes on by itself."""
        return self._source.live

    @property
    def state(self) -> SourceState:
        """How it is doing now."""
        return self._source.state

    @property
    def fault(self) -> SourceFault | None:
        """What is wrong now, None where nothing is."""
        return self._source.fault

    def read(self, timeout_s: float) -> Frame | None:
        """The next frame; None where there was none in time."""
        frame = self._source.read(timeout_s)
        return None if frame is None else self.pass_on(frame)

    def pass_on(self, frame: Frame) -> Frame:
        """What is passed on of a frame."""
        return frame

    def close(self) -> None:
        """Let go of it."""
        self._source.close()

"""The time that a stage lasts where it ends by itself: a rest, or a question nobody answers."""

from pt_coach.engine.events import Event, GoesOnIn, RestTicked, Stage


class StageClock:
    """Counts a stage's seconds down on the times it is given; a pause holds it."""

    def __init__(self) -> None:
        self._stage = Stage.CHECK_IN
        self._ends_s: float | None = None
        self._told_s = -1
        self._held_since_s: float | None = None

    def start(self, stage: Stage, t: float, lasts_s: float | None) -> None:
        """A stage begins at `t` and lasts so many seconds; None until somebody ends it."""
        self._stage = stage
        self._ends_s = None if lasts_s is None else t + lasts_s
        self._told_s, self._held_since_s = -1, None

    @property
    def runs(self) -> bool:
        """Whether the stage ends by itself."""
        return self._ends_s is not None

    @property
    def is_held(self) -> bool:
        """Whether everything stands still."""
        return self._held_since_s is not None

    def hold(self, t: float) -> None:
        """Stand still from `t` on."""
        self._held_since_s = t

    def go_on(self, t: float) -> None:
        """Go on at `t`; the time in between does not count."""
        if self._held_since_s is not None and self._ends_s is not None:
            self._ends_s += t - self._held_since_s
        self._held_since_s = None

    def is_over(self, t: float) -> bool:
        """Whether the stage has lasted long enough; told once."""
        over = self._ends_s is not None and t >= self._ends_s
        if over:
            self._ends_s = None
        return over

    def tick(self, t: float) -> list[Event]:
        """What is left, at each whole second."""
        if self._ends_s is None or int(self._ends_s - t) == self._told_s:
            return []
        self._told_s = int(self._ends_s - t)
        told = RestTicked if self._stage is Stage.REST else GoesOnIn
        return [told(t, self._ends_s - t)]

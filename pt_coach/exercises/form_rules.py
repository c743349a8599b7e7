"""Form rules of one exercise: which faults are there now, and which ones a repetition had.

Knows readings, phases and times; not where they come from. A fault has to last before it is
raised and to be gone before it is cleared. What the view does not show, or what was hidden for
most of the phase, is *not checked*: neither kept nor broken.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from pt_coach.exercises.definition import FormRule, Phase
from pt_coach.exercises.rep_cycle import Rep
from pt_coach.kinematics.landmarks import CameraView

# One cue at a time: this long after any cue, and this long before the same one again.
ANY_CUE_EVERY_S = 3.0
SAME_CUE_EVERY_S = 8.0
# A fault that was kept away for this many repetitions is said less often afterwards.
_KEPT_REPS = 3
# Of a repetition's phase, this share of the frames has to show the measure.
_LEAST_SEEN = 0.5


class RuleState(StrEnum):
    """Of a continuous rule: kept, broken for a moment, or broken long enough to be a fault."""

    KEPT = "kept"
    BREAKING = "breaking"
    BROKEN = "broken"


# (state, is it broken in this frame, has it been so for long enough) -> state
TRANSITIONS = {
    (RuleState.KEPT, True, False): RuleState.BREAKING,
    (RuleState.KEPT, True, True): RuleState.BROKEN,
    (RuleState.BREAKING, True, True): RuleState.BROKEN,
    (RuleState.BREAKING, False, False): RuleState.KEPT,
    (RuleState.BREAKING, False, True): RuleState.KEPT,
    (RuleState.BROKEN, False, True): RuleState.KEPT,
}


@dataclass(frozen=True, slots=True)
class Raised:
    """A fault that began."""

    t: float
    rule: FormRule


@dataclass(frozen=True, slots=True)
class Cleared:
    """A fault that ended."""

    t: float
    rule: FormRule


def breaks(rule: FormRule, value: float) -> bool:
    """Whether a value lies beyond the rule's edge by more than its tolerance."""
    if rule.above is not None:
        return value > rule.above + rule.tolerance
    assert rule.below is not None
    return value < rule.below - rule.tolerance


@dataclass(slots=True)
class _Watch:
    """One rule's memory."""

    rule: FormRule
    state: RuleState = RuleState.KEPT
    was_broken: bool = False
    since: float = 0.0
    broken_in_rep: bool = False
    seen: int = 0
    looked: int = 0
    highest: float | None = None
    lowest: float | None = None

    def begin_rep(self) -> None:
        self.broken_in_rep = self.state is RuleState.BROKEN
        self.seen = self.looked = 0
        self.highest = self.lowest = None

    def note(self, value: float | None) -> None:
        self.looked += 1
        if value is None:
            return
        self.seen += 1
        self.highest = value if self.highest is None else max(self.highest, value)
        self.lowest = value if self.lowest is None else min(self.lowest, value)

    @property
    def was_seen(self) -> bool:
        return self.seen > 0 and self.seen >= _LEAST_SEEN * self.looked

    @property
    def is_continuous(self) -> bool:
        return self.rule.measure is not None and self.rule.peak is None


@dataclass(frozen=True, slots=True)
class RepForm:
    """What a repetition broke, and what could not be looked at; ids in the rules' order."""

    faults: tuple[str, ...]
    not_checked: tuple[str, ...]


class FormWatch:
    """All form rules of one exercise over one set.

    Args:
        rules: in order of importance.
    """

    def __init__(self, rules: Sequence[FormRule]) -> None:
        self._watches = [_Watch(rule) for rule in rules]
        self._baseline: dict[str, float] = {}

    def set_baseline(self, values: Mapping[str, float | None]) -> None:
        """The rules' measures in the start pose, for the rules that look at a change from it."""
        for rule_id, value in values.items():
            if value is not None:
                self._baseline[rule_id] = value

    def update(
        self, *, t: float, phase: Phase, view: CameraView, values: Mapping[str, float | None]
    ) -> tuple[Raised | Cleared, ...]:
        """Look at one frame.

        Args:
            t: s.
            phase: of the repetition.
            view: from where the camera sees the body; UNKNOWN lets every rule look.
            values: rule id to its measure's value, None where unknown.
        """
        made: list[Raised | Cleared] = []
        for watch in self._watches:
            if watch.rule.measure is None:
                continue
            active = phase in watch.rule.phases and self._can_see(watch.rule, view)
            value = self._value(watch.rule, values) if active else None
            if active:
                watch.note(value)
            if watch.is_continuous:
                change = self._step(watch, t, value)
                if change is not None:
                    made.append(change)
        return tuple(made)

    def rep_done(self, t: float, rep: Rep, view: CameraView) -> tuple[RepForm, tuple[Raised, ...]]:
        """Judge the repetition that was just counted and begin the next one."""
        faults, not_checked, raised = [], [], []
        for watch in self._watches:
            verdict = self._verdict(watch, rep, view)
            if verdict is None:
                not_checked.append(watch.rule.id)
            elif verdict:
                faults.append(watch.rule.id)
                if not watch.is_continuous:
                    raised.append(Raised(t, watch.rule))
            watch.begin_rep()
        return RepForm(tuple(faults), tuple(not_checked)), tuple(raised)

    def _verdict(self, watch: _Watch, rep: Rep, view: CameraView) -> bool | None:
        """Broken, kept, or None where it could not be looked at."""
        rule = watch.rule
        if not self._can_see(rule, view):
            return None
        if rule.phase_time is not None:
            seconds = _phase_seconds(rep, rule.phase_time)
            return None if rep.cut or rep.is_uncertain else breaks(rule, seconds)
        if not watch.was_seen:
            return None
        if rule.peak is not None:
            extreme = watch.highest if rule.peak == "max" else watch.lowest
            return extreme is not None and breaks(rule, extreme)
        return watch.broken_in_rep

    def _step(self, watch: _Watch, t: float, value: float | None) -> Raised | Cleared | None:
        rule = watch.rule
        broken = value is not None and breaks(rule, value)
        if broken is not watch.was_broken:
            watch.was_broken, watch.since = broken, t
        lasted = t - watch.since >= rule.for_s
        before = watch.state
        watch.state = TRANSITIONS.get((before, broken, lasted), before)
        if watch.state is RuleState.BROKEN and before is not RuleState.BROKEN:
            watch.broken_in_rep = True
            return Raised(t, rule)
        if before is RuleState.BROKEN and watch.state is RuleState.KEPT:
            return Cleared(t, rule)
        return None

    def _value(self, rule: FormRule, values: Mapping[str, float | None]) -> float | None:
        value = values.get(rule.id)
        if value is None or not rule.from_start:
            return value
        start = self._baseline.get(rule.id)
        return None if start is None else value - start

    @staticmethod
    def _can_see(rule: FormRule, view: CameraView) -> bool:
        return not rule.views or view in rule.views or view is CameraView.UNKNOWN


def _phase_seconds(rep: Rep, phase: Phase) -> float:
    if phase is Phase.OUTBOUND:
        return rep.out_s
    return rep.held_s if phase is Phase.END_RANGE else rep.return_s


@dataclass(slots=True)
class CueCaller:
    """Which cue to give now: one at a time, the most important first, ever more rarely.

    Attributes:
        rules: in order of importance.
    """

    rules: Sequence[FormRule]
    _wanted: dict[str, float] = field(default_factory=dict)
    _given: dict[str, float] = field(default_factory=dict)
    _kept: dict[str, int] = field(default_factory=dict)
    _last_s: float = -1e9

    def want(self, t: float, rule: FormRule) -> None:
        """A fault was raised; its cue should be given."""
        self._wanted[rule.id] = t

    def drop(self, rule: FormRule) -> None:
        """A fault was cleared; its cue is no longer needed."""
        self._wanted.pop(rule.id, None)

    def rep_done(self, faults: Sequence[str]) -> None:
        """Remember for each rule how many repetitions in a row have kept it."""
        for rule in self.rules:
            self._kept[rule.id] = 0 if rule.id in faults else self._kept.get(rule.id, 0) + 1

    def next(self, t: float) -> FormRule | None:
        """The rule whose cue is due, or None."""
        if t - self._last_s < ANY_CUE_EVERY_S:
            return None
        for rule in self.rules:
            if rule.id in self._wanted and self._is_due(rule, t):
                self._wanted.pop(rule.id)
                self._given[rule.id] = self._last_s = t
                return rule
        self._wanted = {k: v for k, v in self._wanted.items() if t - v < ANY_CUE_EVERY_S}
        return None

    def _is_due(self, rule: FormRule, t: float) -> bool:
        last = self._given.get(rule.id)
        if last is None:
            return True
        # Who has learned it is reminded only every other time.
        patience = 2.0 if self._kept.get(rule.id, 0) >= _KEPT_REPS else 1.0
        return t - last >= SAME_CUE_EVERY_S * patience

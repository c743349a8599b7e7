"""Form rules of one exercise: which faults are there now, and which ones a repetition had.

Knows readings, phases and times; not where they come from. A fault has to last before it is
raised and to be gone before it is cleared. What the view does not show, or what was hidden for
most of the phase, is *not checked*: neither kept nor broken.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from pt_coach.exercises.definition import FormRule, Phase
from pt_coach.exercises.rep import Rep
from pt_coach.kinematics.landmarks import CameraView

# One cue at a time: this long after any cue, and this long before the same one again.
ANY_CUE_EVERY_S: Final = 3.0
SAME_CUE_EVERY_S: Final = 8.0
# A fault that was kept away for this many repetitions is said less often afterwards.
KEPT_REPS: Final = 3
# Of a repetition's phase, this share of the frames has to show the measure.
LEAST_SEEN: Final = 0.5
# The start pose is taken as the average of about this long before the first movement.
BASELINE_S: Final = 0.3
# Sums of frame times are not exact: at ten frames a second the third one after a fault's first has
# to be 0.3 s later.
_SAME_S: Final = 1e-6


class RuleState(StrEnum):
    """Of a continuous rule: kept, broken for a moment, a fault, or a fault kept for a moment."""

    KEPT = "kept"
    BREAKING = "breaking"
    BROKEN = "broken"
    CLEARING = "clearing"


# (state, is it broken in this frame, has it been so for long enough) -> state. A pair that is not
# here changes nothing.
TRANSITIONS: Final[Mapping[tuple[RuleState, bool, bool], RuleState]] = {
    (RuleState.KEPT, True, False): RuleState.BREAKING,
    (RuleState.KEPT, True, True): RuleState.BROKEN,
    (RuleState.BREAKING, True, True): RuleState.BROKEN,
    (RuleState.BREAKING, False, False): RuleState.KEPT,
    (RuleState.BROKEN, False, False): RuleState.CLEARING,
    (RuleState.BROKEN, False, True): RuleState.KEPT,
    (RuleState.CLEARING, True, False): RuleState.BROKEN,
    (RuleState.CLEARING, False, True): RuleState.KEPT,
}
_IS_FAULT: Final = frozenset({RuleState.BROKEN, RuleState.CLEARING})


@dataclass(frozen=True, slots=True)
class Raised:
    """A fault that has lasted long enough to be one.

    Attributes:
        t: now, s.
        rule: which is broken.
        since_s: when it was first seen broken, s.
    """

    t: float
    rule: FormRule
    since_s: float


@dataclass(frozen=True, slots=True)
class Cleared:
    """A fault that ended."""

    t: float
    rule: FormRule


@dataclass(frozen=True, slots=True)
class RepForm:
    """What a repetition broke, and what could not be looked at; ids in the rules' order."""

    faults: tuple[str, ...] = ()
    not_checked: tuple[str, ...] = ()


def breaks(rule: FormRule, value: float) -> bool:
    """Whether a value lies beyond the rule's edge by more than its tolerance."""
    if rule.above is not None:
        return value > rule.above + rule.tolerance
    assert rule.below is not None
    return value < rule.below - rule.tolerance


class _Watch:
    """One rule and what was seen of it in this repetition."""

    def __init__(self, rule: FormRule) -> None:
        self.rule = rule
        self.state = RuleState.KEPT
        self.is_continuous = rule.measure is not None and rule.peak is None
        self.phases = frozenset(rule.phases)
        self._since_s = 0.0
        self._start: float | None = None
        self._start_s = 0.0
        self._start_is_set = False
        self.begin_rep()

    def begin_rep(self) -> None:
        self.was_broken = False
        self.seen = self.looked = 0
        self.highest = self.lowest = 0.0

    def set_start(self, value: float) -> None:
        self._start, self._start_is_set = value, True

    def changed(self, t: float, value: float, *, at_start: bool) -> float | None:
        """The change from the start pose; None where that is not known.

        The start pose is what was held when the set armed, else what is seen before the first
        movement.
        """
        if not at_start:
            self._start_is_set = True
        elif not self._start_is_set:
            self._follow_start(t, value)
        return value - self._start if self._start_is_set and self._start is not None else None

    def _follow_start(self, t: float, value: float) -> None:
        share = min(1.0, (t - self._start_s) / BASELINE_S)
        self._start = value if self._start is None else self._start + share * (value - self._start)
        self._start_s = t

    def note(self, value: float | None) -> None:
        self.looked += 1
        if value is None:
            return
        if self.seen == 0 or value > self.highest:
            self.highest = value
        if self.seen == 0 or value < self.lowest:
            self.lowest = value
        self.seen += 1

    def step(self, t: float, value: float | None) -> Raised | Cleared | None:
        """One frame of a continuous rule; unknown is not broken."""
        broken = value is not None and breaks(self.rule, value)
        before = self.state
        if before is RuleState.KEPT and not broken:
            return None
        if broken is not (before in (RuleState.BREAKING, RuleState.BROKEN)):
            self._since_s = t
        lasted = t - self._since_s >= self.rule.for_s - _SAME_S
        self.state = TRANSITIONS.get((before, broken, lasted), before)
        if self.state is RuleState.BROKEN:
            self.was_broken = True
            if before not in _IS_FAULT:
                return Raised(t, self.rule, self._since_s)
        if self.state is RuleState.KEPT and before in _IS_FAULT:
            return Cleared(t, self.rule)
        return None

    def verdict(self, rep: Rep) -> bool | None:
        """Broken, kept, or None where too little was seen to tell."""
        rule = self.rule
        if rule.phase_time is not None:
            seconds = _phase_seconds(rep, rule.phase_time)
            return None if seconds is None or rep.is_uncertain else breaks(rule, seconds)
        if self.seen == 0 or self.seen < LEAST_SEEN * self.looked:
            return None
        if rule.peak is None:
            return self.was_broken
        return breaks(rule, self.highest if rule.peak == "max" else self.lowest)


class FormWatch:
    """All form rules of one exercise over one set.

    Args:
        rules: in order of importance.
    """

    def __init__(self, rules: Sequence[FormRule]) -> None:
        self._watches = [_Watch(rule) for rule in rules]
        self._looks_at: dict[tuple[Phase, CameraView], frozenset[str]] = {}
        self._watched: dict[tuple[Phase, CameraView], Sequence[tuple[_Watch, bool]]] = {}
        self.ids = tuple(rule.id for rule in rules)

    def looks_at(self, phase: Phase, view: CameraView) -> frozenset[str]:
        """Ids of the rules whose measure is needed in this phase, as far as the view shows it."""
        known = self._looks_at.get((phase, view))
        if known is None:
            known = self._looks_at[phase, view] = frozenset(
                watch.rule.id
                for watch in self._watches
                if _can_see(watch.rule, view)
                and (phase in watch.phases or (watch.rule.from_start and phase is Phase.START))
            )
        return known

    def set_baseline(self, values: Mapping[str, float | None]) -> None:
        """The rules' measures in the start pose, for rules that look at a change from it.

        Without it they take what they see before the first movement.
        """
        for watch in self._watches:
            value = values.get(watch.rule.id)
            if value is not None:
                watch.set_start(value)

    def update(
        self, *, t: float, phase: Phase, view: CameraView, values: Mapping[str, float | None]
    ) -> tuple[Raised | Cleared, ...]:
        """Look at one frame.

        Args:
            t: s.
            phase: of the repetition.
            view: from where the camera sees the body; UNKNOWN lets every rule look.
            values: rule id to its measure's value, None where unknown; for `looks_at` at least.
        """
        made: list[Raised | Cleared] = []
        for watch, is_its_phase in self._watching(phase, view):
            value = values.get(watch.rule.id)
            if value is not None and watch.rule.from_start:
                value = watch.changed(t, value, at_start=phase is Phase.START)
            if is_its_phase:
                watch.note(value)
            else:
                value = None
                if phase is Phase.START and watch.rule.peak is not None:
                    # The end of one that counted on arrival must not speak for the next.
                    watch.begin_rep()
            if watch.is_continuous:
                change = watch.step(t, value)
                if change is not None:
                    made.append(change)
        return tuple(made)

    def _watching(self, phase: Phase, view: CameraView) -> Sequence[tuple[_Watch, bool]]:
        """The rules with a measure that the view shows, and whether this is a phase of theirs."""
        known = self._watched.get((phase, view))
        if known is None:
            known = self._watched[phase, view] = [
                (watch, phase in watch.phases)
                for watch in self._watches
                if watch.rule.measure is not None and _can_see(watch.rule, view)
            ]
        return known

    def rep_done(self, rep: Rep, view: CameraView) -> RepForm:
        """Judge the repetition that just came back, and begin the next one."""
        faults, not_checked = [], []
        for watch in self._watches:
            verdict = watch.verdict(rep) if _can_see(watch.rule, view) else None
            if verdict is None:
                not_checked.append(watch.rule.id)
            elif verdict:
                faults.append(watch.rule.id)
            watch.begin_rep()
        return RepForm(tuple(faults), tuple(not_checked))

    def judged_at_the_end(self, form: RepForm) -> tuple[FormRule, ...]:
        """Of a repetition's faults, those that only its end could show."""
        return tuple(
            watch.rule
            for watch in self._watches
            if watch.rule.id in form.faults and not watch.is_continuous
        )


def _can_see(rule: FormRule, view: CameraView) -> bool:
    return not rule.views or view in rule.views or view is CameraView.UNKNOWN


def _phase_seconds(rep: Rep, phase: Phase) -> float | None:
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
        patience = 2.0 if self._kept.get(rule.id, 0) >= KEPT_REPS else 1.0
        return t - last >= SAME_CUE_EVERY_S * patience

"""The regimen's stop rules and the warning signs, applied to the patient's answers.

Every limit comes from the regimen; nothing here knows a number of its own.
"""

from dataclasses import dataclass, field

from pt_coach.engine.events import StopAdvised, StopRule
from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.exercises.regimen import StopRules

# From the back outwards. A symptom that moves along this list moves down the leg.
LOCATIONS = ("none", "back", "buttock", "thigh", "below_knee", "foot")

# "Not sure" counts as yes: the check is there to be careful, not to score.
_ALARMING = ("yes", "not_sure")


def location_rank(value: int | str | None) -> int | None:
    """How far down the leg a location such as `thigh` or `thigh:left` lies; None if unanswered."""
    if not isinstance(value, str):
        return None
    word = value.partition(":")[0]
    return LOCATIONS.index(word) if word in LOCATIONS else None


@dataclass(slots=True)
class StopWatch:
    """Remembers the answers of one session and says which rule speaks."""

    rules: StopRules
    pain_before: int | None = None
    location_rank_before: int | None = None
    advised: list[StopAdvised] = field(default_factory=list)

    def consider(self, rating: Rating) -> StopAdvised | None:
        """Take in one answer; returns the advice that follows from it, if any."""
        match rating.scale:
            case Scale.RED_FLAG:
                advice = self._red_flag(rating)
            case Scale.PAIN:
                advice = self._pain(rating)
            case Scale.LOCATION:
                advice = self._location(rating)
            case _:
                advice = None
        if advice is not None:
            self.advised.append(advice)
        return advice

    def says(self, rule: StopRule) -> bool:
        """Whether a rule has spoken: one about pain during exercise, in the exercise at hand."""
        return any(advice.rule is rule for advice in self.advised)

    def leave_exercise(self) -> None:
        """Another exercise begins; what spoke of the one before is done with."""
        self.advised = [a for a in self.advised if a.rule is StopRule.PAIN_BEFORE]

    def _red_flag(self, rating: Rating) -> StopAdvised | None:
        if rating.value not in _ALARMING:
            return None
        return StopAdvised(rating.t, StopRule.RED_FLAG, rating.item)

    def _pain(self, rating: Rating) -> StopAdvised | None:
        pain = rating.value
        if not isinstance(pain, int):
            return None
        if rating.moment is Moment.BEFORE:
            self.pain_before = pain
            too_high = pain >= self.rules.do_not_start_at_pain
            return StopAdvised(rating.t, StopRule.PAIN_BEFORE) if too_high else None
        if rating.moment is Moment.DURING:
            too_high = pain > self.rules.stop_exercise_above_pain
            return StopAdvised(rating.t, StopRule.PAIN_DURING) if too_high else None
        before = self.pain_before
        rise = self.rules.tell_therapist_if_pain_rises_by
        rose = before is not None and pain - before >= rise
        return StopAdvised(rating.t, StopRule.PAIN_ROSE) if rose else None

    def _location(self, rating: Rating) -> StopAdvised | None:
        rank = location_rank(rating.value)
        if rating.moment is Moment.BEFORE:
            self.location_rank_before = rank
            return None
        before = self.location_rank_before
        if not self.rules.stop_if_symptoms_move_down_the_leg or rank is None or before is None:
            return None
        # From the back to nowhere, or from nowhere to the back, is not a move down the leg.
        moved_down = rank > max(before, LOCATIONS.index("back"))
        return StopAdvised(rating.t, StopRule.MOVED_DOWN) if moved_down else None

"""What the report says about one exercise."""

from collections.abc import Mapping, Sequence

from pt_coach.exercises.definition import Exercise
from pt_coach.reports.exercise_summaries import ExerciseSummary, TopFault
from pt_coach.reports.language import Say
from pt_coach.reports.ranges import DEGREES, RangeTrend
from pt_coach.reports.words import dose_words, fault_words

NONE = "–"
_COMFORT = ("comfortable", "uncomfortable", "painful")


def prescribed(summary: ExerciseSummary, say: Say) -> str:
    """Its latest dose."""
    return dose_words(summary.planned, say) or NONE


def done(summary: ExerciseSummary, say: Say) -> str:
    """Of what was prescribed, with what it is a share of."""
    dose, unit = summary.dose, say(f"unit.{summary.unit.value}")
    if dose is None or dose.percent is None:
        return say("none_due", done=say.number(summary.amount.done), unit=unit)
    share = f"{say.percent(dose.percent)}: {_of(dose.within, dose.prescribed, say)} {unit}"
    over = say("in_all", n=say.number(dose.done)) if dose.beyond else ""
    return f"{share}; {over}" if over else share


def counted_by(summary: ExerciseSummary, say: Say) -> str:
    """Camera, typed and corrected apart."""
    amount = summary.amount
    parts = [
        f"{say('counted.camera')} {say.number(amount.camera)}" if amount.camera else "",
        f"{say('counted.typed')} {say.number(amount.typed)}" if amount.typed else "",
        f"{say('counted.corrected')} {say.signed(amount.corrected)}" if amount.corrected else "",
    ]
    return ", ".join(filter(None, parts)) or NONE


def felt(summary: ExerciseSummary, say: Say) -> str:
    """Comfort by word, and the worst pain."""
    words = sorted(
        (word for word in summary.comfort if word is not None),
        key=lambda word: _COMFORT.index(word) if word in _COMFORT else len(_COMFORT),
    )
    said = [f"{say.word(word)} {summary.comfort[word]}" for word in words]
    if summary.worst_pain is not None:
        said.append(say("worst_pain", n=summary.worst_pain))
    return ", ".join(said) or say("not_answered")


def fault(found: TopFault | None, exercise: Exercise | None, say: Say) -> str:
    """A fault with how often."""
    if found is None:
        return say("none_seen")
    what = fault_words(found.rule_id, exercise, say)
    return say("of_seen", what=what, times=found.times, seen=found.seen)


def range_on_page_one(summary: ExerciseSummary, ranges: Sequence[RangeTrend], say: Say) -> str:
    """The side that changed most, in degrees with its error; a dash for other units."""
    ours = [one for one in ranges if one.exercise_id == summary.exercise_id and one.unit == DEGREES]
    known = [one for one in ours if one.change is not None]
    if not known:
        return NONE
    most = max(known, key=lambda one: abs(one.change or 0.0))
    return range_words(most, say)


def range_words(trend: RangeTrend, say: Say) -> str:
    """First to last with the error, and whether the change is real."""
    if trend.first is None or trend.last is None:
        return NONE
    sign = "°" if trend.unit == DEGREES else ""
    digits = round if trend.unit == DEGREES else (lambda value: round(value, 2))
    first, last = f"{digits(trend.first)}{sign}", f"{digits(trend.last)}{sign}"
    error = f" ± {trend.error:.0f}{sign}" if trend.error is not None else ""
    real = f": {say('range.real')}" if trend.real else ""
    return say("card.from_to", first=first, last=last) + error + real


def unseen(
    summaries: Sequence[ExerciseSummary], library: Mapping[str, Exercise], say: Say, most: int
) -> list[str]:
    """What the camera cannot see, said once for all exercises that it is true of."""
    found: dict[str, None] = {}
    for summary in summaries:
        exercise = library.get(summary.exercise_id)
        for what in exercise.camera_cannot_see if exercise is not None else ():
            # What is addressed to the patient, told to the therapist; without the advice after it.
            words = what.split(". ")[0].rstrip(".").replace(" your ", " the ")
            found[words[:1].lower() + words[1:]] = None
    if not found:
        return []
    told = list(found)
    more = say("quality.more", n=len(told) - most) if len(told) > most else ""
    return [say("quality.unseen", what="; ".join(told[:most]), more=more)]


def _of(part: float, whole: float, say: Say) -> str:
    return say("card.of", part=say.number(part), whole=say.number(whole))

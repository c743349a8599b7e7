"""What a made-up patient answers outside sessions. The items are those of `engine/questions.py`."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from pt_coach.engine.questions import EMERGENCY_SIGNS, ROLAND_MORRIS, URGENT_SIGNS
from pt_coach.session_runner.sample_session import pain_of
from pt_coach.session_runner.sample_stories import Mood, Story

Answers = Mapping[str, int | str | None]

_COURSE: Final = {
    Story.IMPROVING: "improving",
    Story.FLARE: "stable",
    Story.DROPOUT: "stable",
    Story.OVERDOING: "worsening",
    Story.WARNING: "worsening",
}
_QUESTION: Final = {
    Story.IMPROVING: "Can I start swimming again?",
    Story.FLARE: "What should I do when it flares up?",
    Story.DROPOUT: "Is there a shorter programme?",
    Story.OVERDOING: "May I do more on good days?",
    Story.WARNING: "Why does my foot feel numb?",
}


def weekly_answers(mood: Mood, random: Random) -> Answers:
    """The weekly half-minute check; a question is skipped now and then."""
    said: dict[str, int | str | None] = {
        "pain_average": pain_of(mood.pain, random),
        "pain_worst": min(pain_of(mood.pain + 1.5, random), 10),
        "medication_days": random.choice((0, 0, 1, 2, 3)) if mood.pain > 3 else 0,
        "side_effects": "no",
        "sleep": "bad" if mood.pain > 6 else "fair" if mood.pain > 4 else "good",
        "activity_days": random.randrange(2, 6),
    }
    if random.random() < 0.1:
        said["activity_days"] = None
    return said


def no_warning_signs() -> Answers:
    """The full list of warning signs, none of them there."""
    return dict.fromkeys((*EMERGENCY_SIGNS, *URGENT_SIGNS), "no")


def roland_morris_answers(mood: Mood, random: Random) -> Answers:
    """Ticked statements by their number; those that are not ticked are not answered."""
    many = min(max(round(mood.pain * 1.8), 0), len(ROLAND_MORRIS))
    ticked = sorted(random.sample(range(1, len(ROLAND_MORRIS) + 1), many))
    return {f"{number:02}": "ticked" for number in ticked} | {"score": many}


def own_answers(questions: Sequence[str], mood: Mood) -> Answers:
    """The therapist's own questions."""
    return dict.fromkeys(questions, "A mile or so." if mood.pain < 4 else "To the shop.")


def visit_answers(story: Story, mood: Mood) -> Answers:
    """The preparation of a visit."""
    warned = mood.sign is not None
    return {
        "course": _COURSE[story],
        "location": mood.location,
        "location_changing": "yes" if story in (Story.IMPROVING, Story.WARNING) else "no",
        "leg_pain": "yes" if "below_knee" in mood.location else "no",
        "leg_numbness": "yes" if warned else "no",
        "leg_weakness": "no",
        "balance": "no",
        "bladder_bowel": "no",
        "sleep": "Wakes once instead of three times." if story is Story.IMPROVING else "Broken.",
        "activities": "Sitting over 40 minutes still hurts.",
        "lifestyle": None,
        "medication": "Ibuprofen on some days, helps a little.",
        "side_effects": "no",
        "therapy": "worse" if story in (Story.OVERDOING, Story.WARNING) else "helps",
        "question": _QUESTION[story],
    }

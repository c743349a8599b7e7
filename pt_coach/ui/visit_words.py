"""The words of a visit's preparation: what is asked, what can be answered, and days to go."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from pt_coach.engine.questions import CALL
from pt_coach.ui.messages import say

translate = QCoreApplication.translate

_YES_NO = ("yes", "not_sure", "no")


def title_of(item: str) -> str:
    """The question of an item."""
    return {
        "course": translate(
            "visit", "Since your last visit: is your back better, the same or worse?"
        ),
        "location": translate("visit", "Where do you feel it now, furthest from the back?"),
        "location_changing": translate("visit", "Has the place of the pain changed?"),
        "leg_pain": translate("visit", "Do you have pain in a leg?"),
        "leg_numbness": translate("visit", "Is there numbness or tingling in a leg?"),
        "leg_weakness": translate("visit", "Is a leg weak, or does a foot catch or turn?"),
        "balance": translate("visit", "Is your balance worse, or did you fall?"),
        "bladder_bowel": translate("visit", "Any change in passing urine or in bowel control?"),
        "sleep": translate("visit", "How do you sleep?"),
        "activities": translate(
            "visit", "How do everyday things go, compared with the last visit?"
        ),
        "lifestyle": translate("visit", "Has anything else in your life changed?"),
        "medication": translate("visit", "Do your medicines help?"),
        "side_effects": translate("visit", "Do they have side effects?"),
        "therapy": translate("visit", "Does the therapy help, exercises included?"),
        "question": translate("visit", "What do you want to ask at the visit?"),
    }[item]


def short_title_of(item: str) -> str:
    """What an item is about, for the summary."""
    return {
        "course": translate("visit", "All in all"),
        "location": translate("visit", "Furthest place"),
        "location_changing": translate("visit", "Place changing"),
        "leg_pain": translate("visit", "Pain in a leg"),
        "leg_numbness": translate("visit", "Numbness in a leg"),
        "leg_weakness": translate("visit", "Weakness in a leg"),
        "balance": translate("visit", "Balance worse"),
        "bladder_bowel": translate("visit", "Bladder or bowel"),
        "sleep": translate("visit", "Sleep"),
        "activities": translate("visit", "Everyday things"),
        "lifestyle": translate("visit", "Anything else changed"),
        "medication": translate("visit", "Medicines"),
        "side_effects": translate("visit", "Side effects"),
        "therapy": translate("visit", "Therapy"),
    }[item]


def choices_of(item: str) -> Sequence[tuple[str, str]]:
    """What can be answered to an item: what is kept, and its words."""
    special = {
        "course": (
            ("improving", translate("visit", "Better")),
            ("stable", translate("visit", "About the same")),
            ("worsening", translate("visit", "Worse")),
        ),
        "sleep": (
            ("good", translate("visit", "Well")),
            ("fair", translate("visit", "Fairly")),
            ("bad", translate("visit", "Badly")),
        ),
        "activities": (
            ("better", translate("visit", "Easier")),
            ("stable", translate("visit", "As before")),
            ("worse", translate("visit", "Harder")),
        ),
        "medication": (
            ("helps", translate("visit", "They help")),
            ("helps_a_little", translate("visit", "They help a little")),
            ("does_not_help", translate("visit", "They do not help")),
            ("takes_none", translate("visit", "I take none")),
        ),
        "therapy": (
            ("helps", translate("visit", "It helps")),
            ("does_not_help", translate("visit", "No difference")),
            ("worse", translate("visit", "It makes it worse")),
        ),
    }
    two = ("no", "yes") if item in ("lifestyle", "side_effects") else _YES_NO
    return special.get(item) or [(word, say(word)) for word in two]


def example_of(item: str) -> str:
    """An example of own words to an item; empty where own words are not asked for."""
    return {
        "sleep": translate("PreparePage", "For example: I wake twice"),
        "activities": translate("PreparePage", "For example: sitting over 40 minutes hurts"),
        "lifestyle": translate("PreparePage", "For example: work, stress, weight, smoking, sport"),
        "medication": translate("PreparePage", "Which, and how often"),
        "side_effects": translate("PreparePage", "For example: stomach ache"),
        "therapy": translate("PreparePage", "What helps, and what does not"),
    }.get(item, "")


def answer_words(item: str, answer: int | str | None) -> str:
    """An answer as it was chosen or written."""
    if answer is None:
        return translate("visit", "not answered")
    if item == "location":
        return place_words(str(answer))
    return dict(choices_of(item)).get(str(answer), str(answer))


def place_words(place: str) -> str:
    """A place of the body, such as `Thigh, left side`."""
    where, _, side = place.partition(":")
    return say(f"location_{where}") + (f", {say(f'side_{side}')}" if side else "")


def ready_words() -> dict[str, str]:
    """What is got ready for a call, by item."""
    words = (
        translate("visit", "Camera and sound are tried out"),
        translate("visit", "There is room to walk towards the camera and across it"),
        translate("visit", "Clothes that show hips, knees and feet"),
        translate("visit", "All medicines at hand, with how much and how often"),
        translate("visit", "The insurer was asked what is covered"),
    )
    return dict(zip(CALL, words, strict=True))


def limits_words() -> Sequence[tuple[str, Sequence[str]]]:
    """What a video visit cannot do, and when to be seen in person: headings with their lines."""
    return (
        (
            translate("visit", "By video your therapist cannot"),
            (
                translate("visit", "touch you, or test strength, feeling and reflexes"),
                translate(
                    "visit", "see you from all sides: a foot that turns or catches is missed"
                ),
                translate("visit", "treat you by hand, or take pictures of the back"),
            ),
        ),
        (
            translate("visit", "Ask to be seen in person when"),
            (
                translate("visit", "a leg is numb or weak, or you fall or lose your balance"),
                translate("visit", "it gets worse, or no better although you do the exercises"),
                translate("visit", "you do not feel safe showing a movement alone"),
                translate("visit", "picture or sound are too poor to see and hear you well"),
            ),
        ),
        (
            translate("visit", "Do not wait for any visit when"),
            (
                translate(
                    "visit",
                    "one of the warning signs comes up: the page Warning signs says what to do",
                ),
            ),
        ),
    )


def days_words(day: date, today: date) -> str:
    """How far away a day is, such as `in 3 days`."""
    away = (day - today).days
    if away in (0, 1):
        return translate("visit", "tomorrow") if away else translate("visit", "today")
    if away < 0:
        ago = translate("visit", "{} days ago").format(-away)
        return translate("visit", "yesterday") if away == -1 else ago
    return translate("visit", "in {} days").format(away)

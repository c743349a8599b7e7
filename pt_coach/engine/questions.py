"""What the app asks: the items of each form, the warning signs, and Roland-Morris as published.

Items are ids; their words on a page are the page's. A question may be skipped, which is a missing
answer and never a zero.
"""

from typing import Final

WEEKLY: Final = (
    "pain_average", "pain_worst", "medication_days", "side_effects", "sleep", "activity_days",
)  # fmt: skip
"""The weekly half-minute check: pain 0..10 and days 0..7 of the last seven, words for the rest."""

VISIT: Final = (
    "course", "location", "location_changing", "leg_pain", "leg_numbness", "leg_weakness",
    "balance", "bladder_bowel", "sleep", "activities", "lifestyle", "medication", "side_effects",
    "therapy", "question",
)  # fmt: skip
"""The preparation of a visit. More questions of the patient: `question_2`, `question_3` ...; how an
exercise feels at home: `exercise_` and its id."""

EXERCISE_ITEM: Final = "exercise_"

CALL: Final = ("call_camera", "call_room", "call_clothes", "call_medicines", "call_insurer")
"""What is got ready for a call, of the same form: ticked or not."""

TICKED: Final = "ticked"

SESSION_SIGNS: Final = ("numbness", "weakness", "bladder_bowel", "severe_pain")
"""The short check before each session; the engine stops at yes and at not sure."""

EMERGENCY_SIGNS: Final = (
    "numbness_saddle", "urine", "bowel", "both_legs", "sexual_function", "injury", "chest",
    "severe_pain",
)  # fmt: skip
"""The full list, part A: stop and get help now."""

URGENT_SIGNS: Final = (
    "fever", "weight_loss", "cancer", "night_pain", "osteoporosis", "immune", "lump",
    "one_leg", "first_episode_age", "upper_back",
)  # fmt: skip
"""The full list, part B: ask a clinician before the next exercise."""

ROLAND_MORRIS: Final = (
    "I stay at home most of the time because of my back.",
    "I change position frequently to try and get my back comfortable.",
    "I walk more slowly than usual because of my back.",
    "Because of my back I am not doing any of the jobs that I usually do around the house.",
    "Because of my back, I use a handrail to get upstairs.",
    "Because of my back, I lie down to rest more often.",
    "Because of my back, I have to hold on to something to get out of an easy chair.",
    "Because of my back, I try to get other people to do things for me.",
    "I get dressed more slowly then usual because of my back.",
    "I only stand for short periods of time because of my back.",
    "Because of my back, I try not to bend or kneel down.",
    "I find it difficult to get out of a chair because of my back.",
    "My back is painful almost all the time.",
    "I find it difficult to turn over in bed because of my back.",
    "My appetite is not very good because of my back pain.",
    "I have trouble putting on my socks (or stockings) because of the pain in my back.",
    "I only walk short distances because of my back.",
    "I sleep less well because of my back.",
    "Because of my back pain, I get dressed with help from someone else.",
    "I sit down for most of the day because of my back.",
    "I avoid heavy jobs around the house because of my back.",
    "Because of my back pain, I am more irritable and bad tempered with people than usual.",
    "Because of my back, I go upstairs more slowly than usual.",
    "I stay in bed most of the time because of my back.",
)
"""Roland MO, Morris RW, Spine 1983; 8: 141-144, in its published wording (slips and all), which may
be used without permission. A statement is ticked or not, there is no yes and no; the score is the
number of ticks, 0..24, kept as the item `score` so that no tick is told from a form left empty."""

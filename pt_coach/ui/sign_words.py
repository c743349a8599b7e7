"""The warning signs of the full list in plain words, by their items."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from pt_coach.ui.sentences import QT_TRANSLATE_NOOP

_WORDS: Final[Mapping[str, str]] = {
    # --- stop and get help now
    "numbness_saddle": QT_TRANSLATE_NOOP(
        "WarningSigns", "Numbness or tingling between the legs, around the genitals or buttocks"
    ),
    "urine": QT_TRANSLATE_NOOP(
        "WarningSigns", "Trouble starting, stopping or feeling when you pass urine, or leaking"
    ),
    "bowel": QT_TRANSLATE_NOOP("WarningSigns", "Loss of bowel control, or not feeling it"),
    "both_legs": QT_TRANSLATE_NOOP(
        "WarningSigns",
        "Weakness, numbness or pain in both legs, legs giving way, trouble walking",
    ),
    "sexual_function": QT_TRANSLATE_NOOP("WarningSigns", "New loss of sexual function or feeling"),
    "injury": QT_TRANSLATE_NOOP(
        "WarningSigns", "Back pain after a serious fall, crash or other injury"
    ),
    "chest": QT_TRANSLATE_NOOP("WarningSigns", "Chest pain, severe breathlessness or fainting"),
    "severe_pain": QT_TRANSLATE_NOOP(
        "WarningSigns", "Sudden very severe pain, unlike your usual pain"
    ),
    # --- ask a clinician before the next exercise
    "fever": QT_TRANSLATE_NOOP("WarningSigns", "Fever, or feeling very unwell"),
    "weight_loss": QT_TRANSLATE_NOOP("WarningSigns", "Losing weight without trying"),
    "cancer": QT_TRANSLATE_NOOP("WarningSigns", "New pain after having had cancer"),
    "night_pain": QT_TRANSLATE_NOOP("WarningSigns", "Pain at night that no position eases"),
    "osteoporosis": QT_TRANSLATE_NOOP(
        "WarningSigns", "New sudden pain with osteoporosis or after long use of steroids"
    ),
    "immune": QT_TRANSLATE_NOOP(
        "WarningSigns", "New back pain with a weakened immune system, or after injecting drugs"
    ),
    "lump": QT_TRANSLATE_NOOP("WarningSigns", "A lump, or a changed shape of the back"),
    "one_leg": QT_TRANSLATE_NOOP("WarningSigns", "New weakness or numbness in one leg"),
    "first_episode_age": QT_TRANSLATE_NOOP(
        "WarningSigns", "Back pain for the first time in your life, under 20 or over 55"
    ),
    "upper_back": QT_TRANSLATE_NOOP("WarningSigns", "New pain in the upper back, behind the chest"),
}


def sign_words(item: str) -> str:
    """What a warning sign is, in the language of the application."""
    return QCoreApplication.translate("WarningSigns", _WORDS[item])

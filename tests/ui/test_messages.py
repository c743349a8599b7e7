import re
from pathlib import Path
from types import ModuleType

import pytest

from pt_coach.engine import set_up
from pt_coach.engine.events import RepStatus
from pt_coach.engine.plan import SetSide
from pt_coach.engine.set_up import _CHECKS
from pt_coach.engine.stop_rules import LOCATIONS
from pt_coach.exercises.definition import BodyPart, CameraHeight
from pt_coach.kinematics.landmarks import BodyPosition, CameraView
from pt_coach.ui import session_sentence
from pt_coach.ui.messages import MESSAGES, side_words, words
from pt_coach.ui.session_view import Border, Message
from pt_coach.ui.voice.tones import Tick


def test_every_hint_that_can_be_built_from_a_name_has_words() -> None:
    positions = {p for p in BodyPosition if p not in (BodyPosition.UNKNOWN, BodyPosition.INVERTED)}
    views = [v for v in CameraView if v is not CameraView.UNKNOWN]
    keys = {
        *(f"show_{part.value}" for part in BodyPart),
        *(f"get_{position.value}" for position in positions),
        *(f"turn_{view.value}" for view in views),
        *(f"view_{view.value}" for view in views),
        *(f"height_{height.value}" for height in CameraHeight),
        *(f"tempo_{tick.value}" for tick in Tick if tick is not Tick.BEAT),
        *(f"check_{name}" for name in _CHECKS),
        *(f"state_{border.value}" for border in Border),
        *(f"rep_{status.value}" for status in RepStatus),
        *(f"location_{place}" for place in LOCATIONS),
    }

    assert keys - MESSAGES.keys() == set()


@pytest.mark.parametrize("module", [session_sentence, set_up])
def test_every_key_written_in_the_code_has_words(module: ModuleType) -> None:
    assert module.__file__ is not None
    source = Path(module.__file__).read_text(encoding="utf-8")
    keys = set(re.findall(r'Message\(\s*"([a-z_]+)"', source))
    keys |= set(re.findall(r'return "([a-z_]+)"', source))
    keys |= set(re.findall(r'"([a-z_]+)" if [^\n]* else ""', source))

    assert keys
    assert keys - MESSAGES.keys() == set()


def test_words_from_a_file_stand_as_they_are() -> None:
    assert words(Message(text="Lift higher.")) == "Lift higher."
    assert words(Message("lost")) == "I can't see you. Your count is kept."
    assert words(Message()) == ""


def test_both_sides_together_need_no_word() -> None:
    assert side_words(SetSide.BOTH) == ""
    assert side_words(SetSide.LEFT) == "left side"

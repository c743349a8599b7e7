"""Which stage of a session follows which, as a table.

A pair that is not in the table is not a way through the session: it changes nothing.
"""

from collections.abc import Mapping
from enum import StrEnum, auto
from typing import Final

from pt_coach.engine.events import Stage


class Trigger(StrEnum):
    """What moves the session from one stage to the next."""

    READY = auto()
    READY_WITHOUT_CAMERA = auto()
    GREEN = auto()
    MORE_SETS = auto()
    LAST_SET = auto()
    REST_OVER = auto()
    REPEAT = auto()
    GO_ON = auto()
    NEXT_EXERCISE = auto()
    NO_MORE_EXERCISES = auto()
    HURTS = auto()
    STOP = auto()
    WARNING = auto()


IN_EXERCISE = (Stage.SHOW, Stage.SET_UP, Stage.SET, Stage.REST, Stage.FEEL, Stage.HURT)
OPEN = (Stage.CHECK_IN, *IN_EXERCISE, Stage.CHECK_OUT)

TRANSITIONS: Final[Mapping[tuple[Stage, Trigger], Stage]] = {
    (Stage.CHECK_IN, Trigger.READY): Stage.SHOW,
    (Stage.SHOW, Trigger.READY): Stage.SET_UP,
    (Stage.SHOW, Trigger.READY_WITHOUT_CAMERA): Stage.SET,
    (Stage.SET_UP, Trigger.GREEN): Stage.SET,
    (Stage.SET_UP, Trigger.READY_WITHOUT_CAMERA): Stage.SET,
    (Stage.SET, Trigger.MORE_SETS): Stage.REST,
    (Stage.SET, Trigger.LAST_SET): Stage.FEEL,
    (Stage.REST, Trigger.REST_OVER): Stage.SET,
    (Stage.REST, Trigger.REPEAT): Stage.SET,
    (Stage.FEEL, Trigger.REPEAT): Stage.SET,
    (Stage.HURT, Trigger.GO_ON): Stage.SHOW,
    (Stage.HURT, Trigger.LAST_SET): Stage.FEEL,
    **{(s, Trigger.NEXT_EXERCISE): Stage.SHOW for s in IN_EXERCISE},
    **{(s, Trigger.NO_MORE_EXERCISES): Stage.CHECK_OUT for s in IN_EXERCISE},
    **{(s, Trigger.HURTS): Stage.HURT for s in IN_EXERCISE if s is not Stage.HURT},
    **{(s, Trigger.STOP): Stage.CHECK_OUT for s in IN_EXERCISE},
    (Stage.CHECK_IN, Trigger.STOP): Stage.STOPPED,
    (Stage.CHECK_OUT, Trigger.STOP): Stage.STOPPED,
    (Stage.CHECK_OUT, Trigger.READY): Stage.DONE,
    **{(s, Trigger.WARNING): Stage.STOPPED for s in OPEN},
}

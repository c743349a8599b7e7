"""A session's plan as text: the exercises, prescriptions and sets as they stood that day."""

import hashlib
from typing import Final

from pydantic import TypeAdapter

from pt_coach.engine.plan import SessionPlan

_PLAN: Final = TypeAdapter(SessionPlan)


def plan_to_text(plan: SessionPlan) -> str:
    """JSON of everything in the plan."""
    return _PLAN.dump_json(plan, exclude_defaults=True).decode("utf-8")


def plan_from_text(text: str) -> SessionPlan:
    """The plan as it was.

    Raises:
        ValueError: the text is of a version that this program cannot read any more.
    """
    return _PLAN.validate_json(text)


def sha256_of(text: str) -> str:
    """Hexadecimal hash of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()

"""The report as a PDF, page one the brief: tagged, titled and with its language set (PDF/UA-1).

Typst makes it from a template of ours and data of the report. It is given its embedded fonts and
nothing else; the template uses no package, so that nothing is looked for on a network.
"""

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from importlib import resources
from typing import Any

from pt_coach.exercises.definition import Exercise
from pt_coach.reports.language import ENGLISH, Say
from pt_coach.reports.movement_examples import ExerciseExamples
from pt_coach.reports.movement_words import movement_data
from pt_coach.reports.report import Report
from pt_coach.reports.summary_words import summary_data

_TEMPLATE = "summary.typ"


class Paper(StrEnum):
    """On which it is printed."""

    A4 = "a4"
    LETTER = "letter"


def summary_pdf(
    report: Report,
    library: Mapping[str, Exercise],
    say: Say = ENGLISH,
    paper: Paper = Paper.A4,
    movements: Sequence[ExerciseExamples] = (),
) -> bytes:
    """The brief of a report with its details.

    Args:
        report: the period.
        library: exercises by id.
        say: in which language.
        paper: its size.
        movements: to show how exercises looked, where the patient chose to.
    """
    shown = movement_data(movements, library, say)
    return lay_out(summary_data(report, library, say) | {"movements": shown}, paper)


def summary_pictures(
    report: Report,
    library: Mapping[str, Exercise],
    say: Say = ENGLISH,
    paper: Paper = Paper.A4,
    dots_per_inch: float = 110.0,
    movements: Sequence[ExerciseExamples] = (),
) -> tuple[bytes, ...]:
    """The pages of the same brief as PNG pictures, to look at before it is handed out, or print."""
    shown = movement_data(movements, library, say)
    given = summary_data(report, library, say) | {"movements": shown}
    pages = _compiled(given, paper, format="png", ppi=dots_per_inch)
    return tuple(pages) if isinstance(pages, list) else (pages,)


def lay_out(data: Mapping[str, Any], paper: Paper = Paper.A4) -> bytes:
    """Lay out what is to be said; texts are taken as they are, never as markup."""
    compiled: bytes = _compiled(data, paper, format="pdf", pdf_standards=["ua-1"])
    return compiled


def _compiled(data: Mapping[str, Any], paper: Paper, **wish: Any) -> Any:
    # 13 MB of library that only an export needs.
    import typst

    given = {"movements": None, **data, "paper": paper.value}
    inputs = {"data": json.dumps(given, ensure_ascii=False)}
    template = resources.files("pt_coach.reports").joinpath(_TEMPLATE).read_bytes()
    return typst.compile(template, ignore_system_fonts=True, sys_inputs=inputs, **wish)

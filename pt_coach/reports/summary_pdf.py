"""The report as a PDF, page one the brief: tagged, titled and with its language set (PDF/UA-1).

Typst makes it from a template of ours and data of the report. It is given its embedded fonts, and
the machine's own only for letters that are not in them (`printable`); the template uses no package,
so that nothing is looked for on a network.
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
from pt_coach.reports.printable import printable
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
    return lay_out(_given(report, library, say, movements), paper)


def summary_pictures(
    report: Report,
    library: Mapping[str, Exercise],
    say: Say = ENGLISH,
    paper: Paper = Paper.A4,
    dots_per_inch: float = 110.0,
    movements: Sequence[ExerciseExamples] = (),
) -> tuple[bytes, ...]:
    """The pages of the same brief as PNG pictures, to look at before it is handed out, or print."""
    given = _given(report, library, say, movements)
    pages = _compiled(given, paper, format="png", ppi=dots_per_inch)
    return tuple(pages) if isinstance(pages, list) else (pages,)


def _given(
    report: Report,
    library: Mapping[str, Exercise],
    say: Say,
    movements: Sequence[ExerciseExamples],
) -> dict[str, Any]:
    shown = {"movements": movement_data(movements, library, say)}
    return summary_data(report, library, say) | shown | {"boxes": say("quality.boxes")}


def lay_out(data: Mapping[str, Any], paper: Paper = Paper.A4) -> bytes:
    """Lay out what is to be said; texts are taken as they are, never as markup."""
    compiled: bytes = _compiled(data, paper, format="pdf", pdf_standards=["ua-1"])
    return compiled


def _compiled(data: Mapping[str, Any], paper: Paper, **wish: Any) -> Any:
    # 13 MB of library that only an export needs.
    import typst

    given = printable(data)
    said = {"movements": None, **given.data, "paper": paper.value}
    if given.boxes and "boxes" in said:
        quality = said["quality"]
        said["quality"] = quality | {"lines": [*quality["lines"], said["boxes"]]}
    inputs = {"data": json.dumps(said, ensure_ascii=False)}
    template = resources.files("pt_coach.reports").joinpath(_TEMPLATE).read_bytes()
    alone = not given.machines_fonts
    return typst.compile(template, ignore_system_fonts=alone, sys_inputs=inputs, **wish)

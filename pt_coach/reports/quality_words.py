"""How far the numbers can be trusted, in words."""

from collections.abc import Mapping
from typing import Final

from pt_coach.exercises.definition import Exercise
from pt_coach.reports.adherence import percent
from pt_coach.reports.exercise_words import unseen
from pt_coach.reports.language import Say
from pt_coach.reports.report import Report

_MOST_UNSEEN: Final = 8


def quality_lines(report: Report, library: Mapping[str, Exercise], say: Say) -> list[str]:
    """One sentence for each thing worth knowing."""
    quality = report.quality
    lines = [*_counted(report, say)]
    if quality.skipped:
        lines.append(say("quality.skipped", skipped=quality.skipped, answers=quality.answers))
    if quality.cut_off:
        lines.append(say("quality.cut_off", sessions=say.count(quality.cut_off, "session")))
    if quality.left_out:
        lines.append(say("quality.figure", sessions=say.count(quality.left_out, "session")))
    for use in quality.unreadable:
        lines.append(say("quality.unreadable", version=use.version))
    if report.left_out:
        what = ", ".join(say.word(one) for one in report.left_out)
        lines.append(say("left_out", what=what))
    lines += unseen(report.exercises, library, say, _MOST_UNSEEN)
    return lines or [say("quality.none")]


def _counted(report: Report, say: Say) -> list[str]:
    quality, lines = report.quality, []
    reps = quality.reps
    share = percent(reps.camera, reps.camera + reps.typed)
    if share is not None:
        change = ""
        if reps.corrected:
            change = say("quality.corrected", n=say.signed(reps.corrected))
        counted = say(
            "quality.counted",
            camera=say.number(reps.camera),
            all=say.number(reps.camera + reps.typed),
            share=say.percent(share),
            typed=say.number(reps.typed),
            change=change,
        )
        lines.append(counted)
    elif reps.corrected:
        lines.append(say("quality.only_corrected", n=say.signed(reps.corrected)))
    if quality.camera_seen:
        lines.append(say("quality.way", full=quality.full, uncertain=quality.uncertain))
    return lines

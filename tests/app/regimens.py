"""Small regimens for whole sessions through the real model: a few seconds each."""

from pathlib import Path

HEAD = """\
format: pt-coach/regimen/1
title: Two minutes
patient:
  name: Sam Sample
therapist:
  name: Alex Example
starts: 2026-01-05
stop_rules:
  do_not_start_at_pain: 8
  stop_exercise_above_pain: 5
exercises:
"""

REPS_AND_HOLD = (
    HEAD
    + """\
  - exercise: mini_squat
    sets: 1
    reps: 2
    tempo: [1.5, 0, 1.5]
    rest_s: 2
  - exercise: side_plank_full
    side: left
    sets: 1
    reps: 1
    hold_s: 3
    rest_s: 2
"""
)

ONE_LONG_SET = (
    HEAD
    + """\
  - exercise: mini_squat
    sets: 1
    reps: 4
    tempo: [1, 0, 1]
    rest_s: 2
"""
)

WITHOUT_A_DAY = (
    HEAD.replace("stop_rules:", "schedule:\n  days: [{}]\nstop_rules:")
    + "  - exercise: bridge\n    sets: 1\n    reps: 3\n"
)


def written(folder: Path, text: str, name: str = "regimen.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path

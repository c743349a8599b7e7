"""The shipped exercises, read once for all tests."""

from pt_coach.exercises.library import load_library

LIBRARY = load_library()

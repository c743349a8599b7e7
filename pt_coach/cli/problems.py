"""The problems that a person can put right: shown as they are, exit code 1."""

from pt_coach.exercises.problems import InvalidFile
from pt_coach.records.problems import RecordsError
from pt_coach.reports.problems import ExportError
from pt_coach.tracking.ports import TrackingError
from pt_coach.tracking.pose_model_store import PoseModelError

SHOWN_PROBLEMS = (ExportError, InvalidFile, PoseModelError, RecordsError, TrackingError)

"""The only clocks: the session's seconds, and the patient's time of day."""

import time
from datetime import datetime

from PySide6.QtCore import QTimeZone


def seconds() -> float:
    """Seconds that never go back; only differences mean anything."""
    return time.monotonic()


def now() -> datetime:
    """The patient's local time with its offset from UTC."""
    return datetime.now().astimezone()


def zone_name() -> str:
    """IANA name of the patient's time zone; empty where the system does not tell one."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name if "/" in name or name == "UTC" else ""

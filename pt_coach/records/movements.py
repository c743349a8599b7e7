"""Movements that the patient lets be kept: a repetition's landmarks as a few kilobytes.

One row beside a repetition's own, gone with it. Without the patient's word there is none.
"""

import sqlite3
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from pt_coach.kinematics.kept_movement import KEPT, KeptMovement

# How a blob is laid out, its first byte; a later layout gets a number of its own.
_LAYOUT: Final = 1
_MM: Final = 1000.0
# The most that it can do makes a movement smaller by 3 of 100 and takes seven times as long.
_EFFORT: Final = 6
_HEAD = np.dtype("<u2")


@dataclass(frozen=True, slots=True)
class RepMovement:
    """One repetition's movement.

    Attributes:
        start_s, end_s: of the repetition, as `RepCompleted` said, which is how its row is found.
        movement: the landmarks.
    """

    start_s: float
    end_s: float
    movement: KeptMovement


def movement_to_blob(movement: KeptMovement) -> bytes:
    """Milliseconds, then millimetres as differences from time to time, then what was seen."""
    millis = np.round(movement.t_s * _MM).astype("<i4")
    places = np.clip(np.round(movement.points_m * _MM), -30000, 30000).astype(np.int64)
    steps = np.diff(places, axis=0, prepend=0)
    # By landmark and axis, low bytes before high ones: what is alike lies together.
    columns = steps.reshape(len(millis), -1).T.astype("<i2")
    halves = np.ascontiguousarray(columns).view(np.uint8).reshape(-1, 2).T
    parts = (millis.tobytes(), halves.tobytes(), np.packbits(movement.seen.T).tobytes())
    head = bytes([_LAYOUT]) + np.array([len(millis)], _HEAD).tobytes()
    return head + zlib.compress(b"".join(parts), _EFFORT)


def movement_from_blob(blob: bytes) -> KeptMovement | None:
    """The movement again, to the millimetre; None of a layout that this program does not know."""
    if not blob or blob[0] != _LAYOUT:
        return None
    count = int(np.frombuffer(blob[1:3], _HEAD)[0])
    raw, marks = zlib.decompress(blob[3:]), len(KEPT)
    millis = np.frombuffer(raw, "<i4", count)
    size = count * marks * 3
    halves = np.frombuffer(raw, np.uint8, size * 2, offset=count * 4).reshape(2, -1)
    columns = np.ascontiguousarray(halves.T).view("<i2").reshape(marks * 3, count)
    places = np.cumsum(columns.T.astype(np.int64), axis=0).reshape(count, marks, 3)
    bits = np.frombuffer(raw, np.uint8, offset=count * 4 + size * 2)
    seen = np.unpackbits(bits, count=count * marks).reshape(marks, count).T.astype(np.bool_)
    return KeptMovement(millis / _MM, places / _MM, seen)


def add_movements(
    database: sqlite3.Connection, session_id: int, movements: Iterable[RepMovement]
) -> None:
    """Put movements beside the rows of their repetitions, the latest with these times."""
    for one in movements:
        database.execute(
            """INSERT INTO rep_movements (rep_id, landmarks)
               SELECT MAX(id), :landmarks FROM reps
               WHERE session_id = :session AND start_t = :start AND end_t = :end
               HAVING MAX(id) IS NOT NULL""",
            {
                "landmarks": movement_to_blob(one.movement),
                "session": session_id,
                "start": one.start_s,
                "end": one.end_s,
            },
        )


def delete_movements(database: sqlite3.Connection) -> None:
    """Take all kept movements out of the file; the repetitions stay."""
    database.execute("DELETE FROM rep_movements")

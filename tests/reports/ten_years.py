"""A diary of ten years of daily sessions, made in a moment."""

from datetime import date, timedelta

from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.records.store import Store
from tests.records.diaries import REGIMEN, moment, play, regimen

DAYS = 3650
# Between the numbers of one day's rows and those of the next.
_APART = 1000


def ten_years(store: Store) -> date:
    """One real session, copied onto every day of ten years; returns the last day."""
    loaded = regimen(REGIMEN.replace("starts: 2026-10-01", "starts: 2016-01-01"))
    play(store, "2016-01-04 08:00", loaded=loaded).whole()
    answer = Rating(0.0, Scale.PAIN, Moment.NEXT_MORNING, 2)
    store.add_rating(answer, moment("2016-01-05 07:00"))
    database = store._writing.connection
    own = {
        "sittings": ("session_id",),
        "stages": ("session_id", "sitting_id"),
        "sets": ("session_id", "sitting_id"),
        "set_ends": ("set_id", "sitting_id"),
        "armings": ("session_id", "sitting_id", "set_id"),
        "reps": ("session_id", "sitting_id", "set_id"),
        "rep_faults": ("rep_id",),
        "holds": ("session_id", "sitting_id", "set_id"),
        "ratings": ("session_id", "sitting_id"),
    }
    database.execute("BEGIN")
    for table, moved in {"sessions": (), **own}.items():
        columns = [row["name"] for row in database.execute(f"PRAGMA table_info({table})")]
        new = {
            **{name: f"{name} + n * {_APART}" for name in (*moved, "id")},
            "day": "date(day, '+' || n || ' days')",
            "uuid": "uuid || n",
        }
        values = ", ".join(new.get(name, name) for name in columns)
        database.execute(
            f"""WITH RECURSIVE days(n) AS
                    (SELECT 1 UNION ALL SELECT n + 1 FROM days WHERE n < {DAYS - 1})
                INSERT INTO {table} SELECT {values}
                FROM (SELECT * FROM {table}) CROSS JOIN days ORDER BY n"""
        )
    database.execute("COMMIT")
    return date(2016, 1, 4) + timedelta(days=DAYS - 1)

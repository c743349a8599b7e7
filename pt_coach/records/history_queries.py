"""The questions of the history, as SQL. Each is added up by the database, so that a page opens at
once with ten years of sessions; `queries` says what a period is.
"""

from typing import Final

from pt_coach.records.queries import TRIED

_OURS: Final = """
    sessions.status <> 'discarded' AND (sessions.source = 'figure') = :made_up
    AND sessions.day BETWEEN :since AND :until
"""
_STANDING: Final = """
    ratings.id NOT IN (SELECT replaces FROM ratings WHERE replaces IS NOT NULL)
"""
# CROSS JOIN: the days are looked up first, for they are few of many.
_SETS: Final = """
    FROM sessions CROSS JOIN sets ON sets.session_id = sessions.id
    JOIN planned_sets ON planned_sets.plan_sha256 = sessions.plan_sha256
        AND planned_sets.exercise_index = sets.exercise_index
        AND planned_sets.set_index = sets.set_index
"""
# The first day of what is added up: of the month, or the Monday of the week.
_BUCKET: Final = """
    CASE WHEN :months THEN substr(sessions.day, 1, 7) || '-01'
        ELSE date(sessions.day, 'weekday 0', '-6 days') END
"""

SESSIONS: Final = f"""
    SELECT sessions.id, sessions.day, sessions.plan_sha256, sessions.planned_exercises,
        (SELECT COUNT(DISTINCT COALESCE(swaps.exercise_index, sets.exercise_index))
         FROM sets LEFT JOIN set_ends ON set_ends.set_id = sets.id
         LEFT JOIN swaps ON swaps.session_id = sessions.id
             AND swaps.easier_index = sets.exercise_index
         WHERE sets.session_id = sessions.id AND {TRIED}) AS attempted,
        (julianday(COALESCE(sessions.ended_at, sessions.heartbeat_at))
         - julianday(sessions.started_at)) * 1440 AS minutes
    FROM sessions WHERE {_OURS}
    ORDER BY sessions.id
"""

FIRST_DAY: Final = f"SELECT MIN(sessions.day) AS day FROM sessions WHERE {_OURS}"

# One that was asked the next morning goes by the session that it is about.
PAIN: Final = f"""
    SELECT sessions.day, ratings.moment, ratings.number
    FROM sessions CROSS JOIN ratings ON ratings.session_id = sessions.id
    WHERE {_OURS} AND ratings.scale = 'pain' AND ratings.moment <> 'during'
        AND ratings.number IS NOT NULL AND {_STANDING}
    ORDER BY ratings.id
"""

# Holds in seconds, all else in repetitions, after any correction; see `reports.doses`.
DOSES: Final = f"""
    SELECT session_id, exercise_id, seconds,
        SUM(CASE WHEN seconds THEN COALESCE(corrected * hold_s, held_s, 0)
            ELSE COALESCE(corrected, counted) END) AS done
    FROM (
        SELECT sets.session_id, planned_sets.exercise_id, planned_sets.hold_s,
            planned_sets.mode <> 'reps' AND planned_sets.hold_s > 0 AS seconds,
            COALESCE((SELECT SUM(holds.held_s) FROM holds WHERE holds.set_id = sets.id),
                set_ends.held_s) AS held_s,
            COALESCE(set_ends.counted,
                (SELECT COUNT(*) FROM reps WHERE reps.set_id = sets.id AND reps.counts)) AS counted,
            (SELECT corrected FROM corrections WHERE corrections.set_id = sets.id
             ORDER BY corrections.id DESC LIMIT 1) AS corrected
        {_SETS}
        LEFT JOIN set_ends ON set_ends.set_id = sets.id
        WHERE {_OURS}
    )
    GROUP BY session_id, exercise_id, seconds
    ORDER BY session_id
"""

QUALITY: Final = f"""
    SELECT COALESCE(SUM(reps.provenance = 'camera' AND reps.status = 'full'), 0) AS full,
        COALESCE(SUM(reps.provenance = 'camera'), 0) AS seen, COUNT(*) AS counted
    FROM sessions CROSS JOIN reps ON reps.session_id = sessions.id
    WHERE {_OURS} AND reps.counts
"""

EXERCISES: Final = f"""
    SELECT planned_sets.exercise_id, MAX(planned_sets.exercise_name) AS name, COUNT(*) AS sets
    {_SETS}
    WHERE {_OURS}
    GROUP BY planned_sets.exercise_id
    ORDER BY sets DESC, planned_sets.exercise_id
"""

_RANGE: Final = f"""
    {_SETS}
    JOIN reps ON reps.set_id = sets.id
    WHERE {_OURS} AND planned_sets.exercise_id = :exercise
        AND reps.counts AND reps.provenance = 'camera' AND reps.peak IS NOT NULL
"""

RANGES: Final = f"""
    SELECT sessions.day, reps.side, AVG(reps.peak) AS mean, COUNT(*) AS reps
    {_RANGE}
    GROUP BY sessions.day, reps.side
    ORDER BY sessions.day, reps.side
"""

PEAKS: Final = f"SELECT sessions.day, reps.side, reps.peak {_RANGE} ORDER BY reps.id"

FAULTS: Final = f"""
    SELECT {_BUCKET} AS bucket, set_faults.rule_id AS what, SUM(set_faults.times) AS times
    {_SETS}
    JOIN set_faults ON set_faults.set_id = sets.id
    WHERE {_OURS} AND planned_sets.exercise_id = :exercise
    GROUP BY bucket, what
    ORDER BY bucket, what
"""

# What the camera looked at: repetitions that it counted, or holds.
LOOKED_AT: Final = f"""
    SELECT {_BUCKET} AS bucket, NULL AS what, SUM(set_ends.counted) AS times
    {_SETS}
    JOIN set_ends ON set_ends.set_id = sets.id
    WHERE {_OURS} AND planned_sets.exercise_id = :exercise AND set_ends.provenance = 'camera'
    GROUP BY bucket
    ORDER BY bucket
"""

COMFORT: Final = f"""
    SELECT {_BUCKET} AS bucket, ratings.word AS what, COUNT(*) AS times
    FROM sessions CROSS JOIN ratings ON ratings.session_id = sessions.id
    JOIN planned_sets ON planned_sets.plan_sha256 = sessions.plan_sha256
        AND planned_sets.exercise_index = ratings.exercise_index AND planned_sets.set_index = 0
    WHERE {_OURS} AND planned_sets.exercise_id = :exercise AND ratings.scale = 'comfort'
        AND {_STANDING}
    GROUP BY bucket, what
    ORDER BY bucket, what
"""

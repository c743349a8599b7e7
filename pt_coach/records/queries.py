"""The questions, as SQL. A period is from day `:since` to day `:until`, without discarded sessions.

A count is never stored twice: what a camera counted, what was tapped in and what was corrected is
added up here from the rows that say so.
"""

from typing import Final

_IN_PERIOD: Final = """
    sessions.status <> 'discarded' AND sessions.day BETWEEN :since AND :until
"""

# Whether something was done in a set: counted, held, seen without counting, or said by the patient.
TRIED: Final = """
    (COALESCE(set_ends.counted, 0) > 0
     OR COALESCE(set_ends.held_s, 0) > 0
     OR EXISTS (SELECT 1 FROM reps WHERE reps.set_id = sets.id)
     OR EXISTS (SELECT 1 FROM holds WHERE holds.set_id = sets.id AND holds.held_s > 0)
     OR EXISTS (SELECT 1 FROM corrections
                WHERE corrections.set_id = sets.id AND corrections.corrected > 0))
"""

SESSIONS: Final = f"""
    SELECT sessions.*, regimens.title, regimens.version,
        COUNT(DISTINCT CASE WHEN {TRIED} THEN
            COALESCE(swaps.exercise_index, sets.exercise_index) END) AS attempted_exercises,
        COUNT(set_ends.set_id) AS sets_ended
    FROM sessions
    JOIN regimens ON regimens.sha256 = sessions.regimen_sha256
    LEFT JOIN sets ON sets.session_id = sessions.id
    LEFT JOIN set_ends ON set_ends.set_id = sets.id
    LEFT JOIN swaps ON swaps.session_id = sessions.id AND swaps.easier_index = sets.exercise_index
    WHERE {_IN_PERIOD}
    GROUP BY sessions.id
    ORDER BY sessions.id
"""

SETS: Final = f"""
    SELECT sets.id, sets.session_id, sets.at AS begun_at, sessions.day, planned_sets.*,
        set_ends.at AS ended_at, set_ends.counted, set_ends.short, set_ends.uncertain,
        set_ends.held_s, set_ends.tracked_fraction, set_ends.provenance,
        COALESCE((SELECT reason FROM set_reasons WHERE set_reasons.set_id = sets.id
                  ORDER BY set_reasons.id DESC LIMIT 1), set_ends.reason) AS reason,
        COALESCE((SELECT reason FROM set_reasons WHERE set_reasons.set_id = sets.id
                  ORDER BY set_reasons.id DESC LIMIT 1 OFFSET 1), set_ends.reason) AS was_reason,
        harder.exercise_id AS instead_of,
        seen.camera_reps, seen.typed_reps, seen.short_reps, seen.uncertain_reps,
        (SELECT SUM(holds.held_s) FROM holds WHERE holds.set_id = sets.id) AS holds_s,
        (SELECT corrected FROM corrections WHERE corrections.set_id = sets.id
         ORDER BY corrections.id DESC LIMIT 1) AS corrected_to,
        {TRIED} AS tried
    FROM sets
    JOIN sessions ON sessions.id = sets.session_id
    JOIN planned_sets ON planned_sets.plan_sha256 = sessions.plan_sha256
        AND planned_sets.exercise_index = sets.exercise_index
        AND planned_sets.set_index = sets.set_index
    LEFT JOIN set_ends ON set_ends.set_id = sets.id
    LEFT JOIN (
        SELECT set_id,
            SUM(counts AND provenance = 'camera') AS camera_reps,
            SUM(counts AND provenance = 'typed') AS typed_reps,
            SUM(status = 'short') AS short_reps,
            SUM(status IN ('uncertain', 'untracked')) AS uncertain_reps
        FROM reps
        WHERE session_id IN (SELECT id FROM sessions WHERE {_IN_PERIOD})
        GROUP BY set_id
    ) AS seen ON seen.set_id = sets.id
    LEFT JOIN swaps ON swaps.session_id = sets.session_id
        AND swaps.easier_index = sets.exercise_index
    LEFT JOIN planned_sets AS harder ON harder.plan_sha256 = sessions.plan_sha256
        AND harder.exercise_index = swaps.exercise_index AND harder.set_index = 0
    WHERE {_IN_PERIOD}
    ORDER BY sets.id
"""

SET_FAULTS: Final = f"""
    SELECT set_faults.set_id AS owner, set_faults.rule_id, set_faults.times
    FROM set_faults
    JOIN sets ON sets.id = set_faults.set_id
    JOIN sessions ON sessions.id = sets.session_id
    WHERE {_IN_PERIOD}
    ORDER BY set_faults.set_id, set_faults.rule_id
"""

REPS: Final = f"""
    SELECT reps.*,
        (SELECT rep_corrections.counts FROM rep_corrections
         WHERE rep_corrections.rep_id = reps.id
         ORDER BY rep_corrections.id DESC LIMIT 1) AS said
    FROM reps JOIN sessions ON sessions.id = reps.session_id
    WHERE {_IN_PERIOD}
    ORDER BY reps.id
"""

REP_FAULTS: Final = f"""
    SELECT rep_faults.rep_id AS owner, rep_faults.rule_id, rep_faults.outcome
    FROM rep_faults
    JOIN reps ON reps.id = rep_faults.rep_id
    JOIN sessions ON sessions.id = reps.session_id
    WHERE {_IN_PERIOD}
    ORDER BY rep_faults.rep_id, rep_faults.rule_id
"""

MOVEMENTS: Final = f"""
    SELECT rep_movements.rep_id
    FROM rep_movements
    JOIN reps ON reps.id = rep_movements.rep_id
    JOIN sessions ON sessions.id = reps.session_id
    WHERE {_IN_PERIOD}
    ORDER BY rep_movements.rep_id
"""

MOVEMENT: Final = "SELECT landmarks FROM rep_movements WHERE rep_id = :rep"

_EXERCISE_OF: Final = """
    LEFT JOIN planned_sets ON planned_sets.plan_sha256 = sessions.plan_sha256
        AND planned_sets.exercise_index = {table}.exercise_index AND planned_sets.set_index = 0
"""

RATINGS: Final = f"""
    SELECT ratings.*, planned_sets.exercise_id, older.number AS was_number, older.word AS was_word,
        ratings.id IN (SELECT rating_id FROM gesture_answers) AS by_gesture
    FROM ratings
    LEFT JOIN ratings AS older ON older.id = ratings.replaces
    LEFT JOIN sessions ON sessions.id = ratings.session_id
    {_EXERCISE_OF.format(table="ratings")}
    WHERE (sessions.id IS NULL OR sessions.status <> 'discarded')
        AND COALESCE(sessions.day, ratings.day) BETWEEN :since AND :until
        AND (:scale IS NULL OR ratings.scale = :scale)
        AND (:during OR ratings.moment <> 'during')
        AND ratings.id NOT IN (SELECT replaces FROM ratings WHERE replaces IS NOT NULL)
    ORDER BY ratings.id
"""

STOPS: Final = f"""
    SELECT stops.*, sessions.day, planned_sets.exercise_id
    FROM stops JOIN sessions ON sessions.id = stops.session_id
    {_EXERCISE_OF.format(table="stops")}
    WHERE {_IN_PERIOD}
    ORDER BY stops.id
"""

SKIPS: Final = f"""
    SELECT skips.*, sessions.day, planned_sets.exercise_id,
        (SELECT skip_reasons.reason FROM skip_reasons WHERE skip_reasons.skip_id = skips.id
         ORDER BY skip_reasons.id DESC LIMIT 1) AS put_right
    FROM skips JOIN sessions ON sessions.id = skips.session_id
    {_EXERCISE_OF.format(table="skips")}
    WHERE {_IN_PERIOD}
    ORDER BY skips.id
"""

REGIMEN_USES: Final = """
    SELECT regimen_uses.day, regimen_uses.made_up, regimens.*
    FROM regimen_uses JOIN regimens ON regimens.sha256 = regimen_uses.regimen_sha256
    ORDER BY regimen_uses.id
"""

# Without the easier versions: they are only done where one takes an exercise's place.
PLANNED_SETS: Final = f"""
    SELECT planned_sets.* FROM planned_sets
    JOIN (SELECT DISTINCT plan_sha256, planned_exercises FROM sessions WHERE {_IN_PERIOD})
        USING (plan_sha256)
    WHERE exercise_index < planned_exercises
    ORDER BY plan_sha256, exercise_index, set_index
"""

SWAPS: Final = f"""
    SELECT swaps.*, sessions.day, sessions.plan_sha256, planned_sets.exercise_id
    FROM swaps JOIN sessions ON sessions.id = swaps.session_id
    {_EXERCISE_OF.format(table="swaps")}
    WHERE {_IN_PERIOD}
    ORDER BY swaps.id
"""

SWAPPED_SETS: Final = f"""
    SELECT swaps.id AS owner, planned_sets.*
    FROM swaps JOIN sessions ON sessions.id = swaps.session_id
    JOIN planned_sets ON planned_sets.plan_sha256 = sessions.plan_sha256
        AND planned_sets.exercise_index = swaps.easier_index
        AND planned_sets.set_index >= swaps.easier_set_index
    WHERE {_IN_PERIOD}
    ORDER BY swaps.id, planned_sets.set_index
"""

SETS_OF_PLAN: Final = """
    SELECT * FROM planned_sets WHERE plan_sha256 = :plan ORDER BY exercise_index, set_index
"""

DIARY: Final = "SELECT number FROM diary"

"""What a clinic asks of many exports, in SQL that any warehouse with the same tables answers.

Every table has the column `export`: the folder that it was read from. `latest` is the newest export
of each patient. The periods end with the last day of the export, not with today.
"""

from typing import Final

LATEST: Final = """
    CREATE TABLE latest AS
    SELECT *, COUNT(*) OVER (PARTITION BY diary, COALESCE(patient, export)) AS exports
    FROM about
    QUALIFY ROW_NUMBER() OVER (
        PARTITION BY diary, COALESCE(patient, export) ORDER BY until DESC, made_at DESC, export
    ) = 1
"""

# One row about the export, and one for each day of its period; nothing less than nothing.
NOT_WHOLE: Final = """
    WITH of_about AS (
        SELECT export, COUNT(*) AS rows_about, MIN(since) AS since, MIN(until) AS until,
            COUNT(since) + COUNT(until) AS dates
        FROM about GROUP BY export
    ),
    of_days AS (
        SELECT export, COUNT(DISTINCT day) AS days, COUNT(*) AS rows_days,
            MIN(day) AS first, MAX(day) AS last, MIN(LEAST(due, done, partial, extra)) AS least
        FROM days GROUP BY export
    )
    SELECT COALESCE(of_about.export, of_days.export) AS export
    FROM of_about FULL JOIN of_days ON of_about.export = of_days.export
    WHERE COALESCE(
        rows_about <> 1 OR dates <> 2 OR days <> rows_days OR least < 0
        OR days <> date_diff('day', since, until) + 1 OR first <> since OR last <> until, TRUE)
    UNION
    SELECT export FROM doses
    WHERE NOT COALESCE(isfinite(prescribed) AND isfinite(done) AND prescribed >= 0, FALSE)
    UNION
    SELECT export FROM ratings WHERE NOT COALESCE(number BETWEEN 0 AND 10, TRUE)
"""

# Recent: the last 14 days. Before: the 28 days before them. A rise of 2 points is more than the
# ratings' error, and three rises after exercise in two weeks are no single bad day; 25 points of
# adherence are 3 days of 12.
PATIENTS: Final = """
    WITH done AS (
        SELECT export,
            SUM(done) FILTER (WHERE ago < 14) AS done_recent,
            SUM(due) FILTER (WHERE ago < 14) AS due_recent,
            SUM(done) FILTER (WHERE ago BETWEEN 14 AND 41) AS done_before,
            SUM(due) FILTER (WHERE ago BETWEEN 14 AND 41) AS due_before,
            SUM(done) AS done, SUM(due) AS due,
            CASE WHEN MIN(last) IS NOT NULL
                THEN COUNT(*) FILTER (WHERE ago < last AND state <> 'paused') END AS days_without
        FROM (
            SELECT days.*, date_diff('day', days.day, latest.until) AS ago,
                MIN(ago) FILTER (WHERE active = 'yes') OVER (PARTITION BY export) AS last
            FROM days JOIN latest USING (export)
        )
        GROUP BY export
    ),
    pain AS (
        SELECT export,
            MEDIAN(number) FILTER (WHERE ago < 14) AS pain_recent,
            COUNT(*) FILTER (WHERE ago < 14) AS ratings_recent,
            MEDIAN(number) FILTER (WHERE ago BETWEEN 14 AND 41) AS pain_before,
            COUNT(*) FILTER (WHERE ago BETWEEN 14 AND 41) AS ratings_before
        FROM (
            SELECT ratings.export, ratings.number,
                date_diff('day', ratings.day, latest.until) AS ago
            FROM ratings JOIN latest USING (export)
            WHERE scale = 'pain' AND moment = 'before' AND number IS NOT NULL
        )
        GROUP BY export
    ),
    stopped AS (
        SELECT stops.export,
            COUNT(*) FILTER (WHERE kind = 'warning_sign') AS signs,
            COUNT(*) FILTER (WHERE kind = 'exercise_stopped') AS stopped,
            COUNT(*) FILTER (WHERE kind = 'pain_rose'
                AND date_diff('day', stops.day, latest.until) < 14) AS rose
        FROM stops JOIN latest USING (export)
        WHERE date_diff('day', stops.day, latest.until) < 28
        GROUP BY stops.export
    )
    SELECT latest.export, latest.patient, latest.since, latest.until, latest.made_up,
        latest.locked_since,
        COALESCE(done.done, 0) AS done, COALESCE(done.due, 0) AS due,
        done_recent, due_recent, done_before, due_before, days_without,
        pain_recent, pain_before, COALESCE(signs, 0) AS signs, COALESCE(stopped, 0) AS stopped,
        COALESCE(rose, 0) AS rose, latest.exports,
        COALESCE(signs, 0) > 0 OR locked_since IS NOT NULL AS flag_warning,
        COALESCE(rose, 0) >= 3 OR COALESCE(pain_recent - pain_before >= 2
            AND ratings_recent >= 3 AND ratings_before >= 3, FALSE) AS flag_pain,
        COALESCE(stopped, 0) > 0 AS flag_stopped,
        COALESCE(due_recent > 0 AND due_before > 0
            AND done_before / due_before - done_recent / due_recent >= 0.25, FALSE)
            AS flag_adherence,
        COALESCE(days_without >= 7, TRUE) AS flag_no_data
    FROM latest
    LEFT JOIN done USING (export)
    LEFT JOIN pain USING (export)
    LEFT JOIN stopped USING (export)
    ORDER BY flag_warning DESC, flag_pain DESC, flag_stopped DESC, flag_adherence DESC,
        flag_no_data DESC, latest.patient, latest.export
"""

# Capped day by day, as in the report: a double dose does not make up for a missed one.
EXERCISES: Final = """
    SELECT doses.export, exercise_id, unit,
        SUM(prescribed) AS prescribed,
        SUM(LEAST(done, prescribed)) AS within,
        SUM(done) AS done
    FROM doses JOIN latest USING (export)
    GROUP BY doses.export, exercise_id, unit
    ORDER BY doses.export, exercise_id, unit
"""
TABLE_NAMES: Final = ("about", "days", "ratings", "stops", "doses")

# The rest of these large tables is not asked for here, and not kept.
ONLY: Final = {"ratings": "scale = 'pain' AND moment = 'before'"}

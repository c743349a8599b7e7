"""The schema as the steps to it from an empty file. A step that was shipped never changes.

How the tables hang together: a *session* is one run through a plan; it has one *sitting* for each
time the program was open with it, and each sitting has its own engine clock. Every other row
belongs to a session and says at which engine second (`t`) and local time (`at`) it became true.
Rows are only ever added. A session's status, heartbeat and end are the only things that change;
a correction is a row of its own beside the number that it corrects.
"""

from typing import Final

# Every row about something that happened in a session begins with these.
_FACT: Final = """
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
    sitting_id INTEGER NOT NULL REFERENCES sittings(id) ON DELETE CASCADE,
    t REAL NOT NULL,
    at TEXT NOT NULL,
"""

_FIRST: Final = (
    """CREATE TABLE regimens (
        sha256 TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        version INTEGER NOT NULL,
        text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # From when on which regimen was in force on this machine; `made_up`: for the drawn figure only.
    """CREATE TABLE regimen_uses (
        id INTEGER PRIMARY KEY,
        regimen_sha256 TEXT NOT NULL REFERENCES regimens(sha256),
        at TEXT NOT NULL,
        day TEXT NOT NULL,
        made_up INTEGER NOT NULL CHECK (made_up IN (0, 1))
    ) STRICT""",
    # The whole plan as JSON, to go on with it; its sets as rows, to ask questions about it.
    """CREATE TABLE plans (
        sha256 TEXT PRIMARY KEY,
        json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE planned_sets (
        plan_sha256 TEXT NOT NULL REFERENCES plans(sha256),
        exercise_index INTEGER NOT NULL,
        set_index INTEGER NOT NULL,
        exercise_id TEXT NOT NULL,
        exercise_name TEXT NOT NULL,
        mode TEXT NOT NULL CHECK (mode IN ('reps', 'hold', 'timer')),
        side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'alternating')),
        reps INTEGER NOT NULL,
        hold_s REAL NOT NULL,
        rest_s REAL NOT NULL,
        PRIMARY KEY (plan_sha256, exercise_index, set_index)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE sessions (
        id INTEGER PRIMARY KEY,
        uuid TEXT NOT NULL UNIQUE,
        regimen_sha256 TEXT NOT NULL REFERENCES regimens(sha256),
        plan_sha256 TEXT NOT NULL REFERENCES plans(sha256),
        plan_version TEXT NOT NULL CHECK (plan_version IN ('full', 'short')),
        planned_exercises INTEGER NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('camera', 'figure', 'video', 'none')),
        status TEXT NOT NULL
            CHECK (status IN ('active', 'completed', 'partial', 'stopped', 'discarded')),
        started_at TEXT NOT NULL,
        day TEXT NOT NULL,
        zone TEXT NOT NULL,
        heartbeat_at TEXT NOT NULL,
        ended_at TEXT,
        end_reason TEXT,
        app_version TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX sessions_by_day ON sessions(day)",
    "CREATE INDEX active_sessions ON sessions(id) WHERE status = 'active'",
    """CREATE TABLE sittings (
        id INTEGER PRIMARY KEY,
        session_id INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
        begun_at TEXT NOT NULL,
        zone TEXT NOT NULL,
        t0 REAL NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('camera', 'figure', 'video', 'none')),
        app_version TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE stages ({_FACT}
        stage TEXT NOT NULL,
        exercise_index INTEGER,
        set_index INTEGER
    ) STRICT""",
    # A set that was begun. What came of it stands in set_ends; without a row there, it was cut off.
    f"""CREATE TABLE sets ({_FACT}
        exercise_index INTEGER NOT NULL,
        set_index INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE set_ends (
        set_id INTEGER PRIMARY KEY REFERENCES sets(id) ON DELETE CASCADE,
        sitting_id INTEGER NOT NULL REFERENCES sittings(id) ON DELETE CASCADE,
        t REAL NOT NULL,
        at TEXT NOT NULL,
        started_t REAL NOT NULL,
        counted INTEGER NOT NULL,
        short INTEGER NOT NULL,
        uncertain INTEGER NOT NULL,
        held_s REAL NOT NULL,
        tracked_fraction REAL,
        provenance TEXT NOT NULL CHECK (provenance IN ('camera', 'typed')),
        reason TEXT
    ) STRICT""",
    """CREATE TABLE set_faults (
        set_id INTEGER NOT NULL REFERENCES sets(id) ON DELETE CASCADE,
        rule_id TEXT NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (set_id, rule_id)
    ) STRICT, WITHOUT ROWID""",
    f"CREATE TABLE armings ({_FACT} set_id INTEGER REFERENCES sets(id) ON DELETE CASCADE) STRICT",
    # `counts`: whether the engine's count rose with it. `number` is that count.
    f"""CREATE TABLE reps ({_FACT}
        set_id INTEGER NOT NULL REFERENCES sets(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
        side TEXT CHECK (side IN ('left', 'right')),
        start_t REAL NOT NULL,
        peak_t REAL NOT NULL,
        end_t REAL NOT NULL,
        peak REAL,
        travel REAL,
        held_s REAL NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('full', 'short', 'uncertain', 'untracked')),
        provenance TEXT NOT NULL CHECK (provenance IN ('camera', 'typed'))
    ) STRICT""",
    """CREATE TABLE rep_faults (
        rep_id INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
        rule_id TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('broken', 'not_checked')),
        PRIMARY KEY (rep_id, rule_id)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE holds ({_FACT}
        set_id INTEGER NOT NULL REFERENCES sets(id) ON DELETE CASCADE,
        held_s REAL NOT NULL,
        target_s REAL NOT NULL
    ) STRICT""",
    f"""CREATE TABLE faults ({_FACT}
        set_id INTEGER REFERENCES sets(id) ON DELETE CASCADE,
        rule_id TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE corrections ({_FACT}
        set_id INTEGER NOT NULL REFERENCES sets(id) ON DELETE CASCADE,
        was INTEGER NOT NULL,
        corrected INTEGER NOT NULL
    ) STRICT""",
    f"""CREATE TABLE skips ({_FACT}
        exercise_index INTEGER NOT NULL,
        reason TEXT
    ) STRICT""",
    f"""CREATE TABLE stops ({_FACT}
        rule TEXT NOT NULL,
        item TEXT,
        exercise_index INTEGER
    ) STRICT""",
    # Without a sitting: answered outside a session, such as the next morning. Neither a number nor
    # a word: asked and skipped. `replaces`: the answer that this one puts right.
    """CREATE TABLE ratings (
        id INTEGER PRIMARY KEY,
        session_id INTEGER REFERENCES sessions(id) ON DELETE CASCADE,
        sitting_id INTEGER REFERENCES sittings(id) ON DELETE CASCADE,
        t REAL,
        at TEXT NOT NULL,
        day TEXT NOT NULL,
        scale TEXT NOT NULL,
        moment TEXT NOT NULL CHECK (moment IN ('before', 'during', 'after', 'next_morning')),
        number INTEGER,
        word TEXT,
        item TEXT,
        exercise_index INTEGER,
        replaces INTEGER REFERENCES ratings(id) ON DELETE SET NULL,
        CHECK (number IS NULL OR word IS NULL)
    ) STRICT""",
    "CREATE INDEX ratings_by_scale_and_day ON ratings(scale, day)",
    *(
        f"CREATE INDEX {table}_by_session ON {table}(session_id)"
        for table in ("sittings", "stages", "sets", "corrections", "skips", "stops", "ratings")
    ),
    *(
        f"CREATE INDEX {table}_by_set ON {table}(set_id)"
        for table in ("reps", "holds", "corrections")
    ),
)

# What is said outside a session. `made_up`: by a sample patient, or in the demo.
_OUTSIDE: Final = """
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    day TEXT NOT NULL,
    made_up INTEGER NOT NULL CHECK (made_up IN (0, 1)),
"""

_SECOND: Final = (
    # A set of questions that is asked together: the weekly check, the preparation of a visit.
    f"""CREATE TABLE forms ({_OUTSIDE}
        uuid TEXT NOT NULL UNIQUE,
        zone TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN
            ('weekly', 'roland_morris', 'own_questions', 'visit', 'warning_signs'))
    ) STRICT""",
    # Saved as it goes: the last row of an item counts, the ones before it stay.
    """CREATE TABLE form_answers (
        id INTEGER PRIMARY KEY,
        form_id INTEGER NOT NULL REFERENCES forms(id) ON DELETE CASCADE,
        at TEXT NOT NULL,
        item TEXT NOT NULL,
        number INTEGER,
        word TEXT,
        CHECK (number IS NULL OR word IS NULL)
    ) STRICT""",
    "CREATE INDEX forms_by_day ON forms(day)",
    "CREATE INDEX form_answers_by_form ON form_answers(form_id)",
    # The patient's word that a warning sign has been looked at; it opens the exercises again.
    f"CREATE TABLE releases ({_OUTSIDE} word TEXT) STRICT",
    # Days on which nothing was wanted, as agreed with the therapist.
    f"""CREATE TABLE pauses ({_OUTSIDE}
        since TEXT NOT NULL,
        until TEXT NOT NULL,
        reason TEXT,
        CHECK (since <= until)
    ) STRICT""",
    f"CREATE TABLE visits ({_OUTSIDE} word TEXT) STRICT",
    f"""CREATE TABLE exports ({_OUTSIDE}
        since TEXT NOT NULL,
        until TEXT NOT NULL,
        folder TEXT NOT NULL,
        files TEXT NOT NULL,
        protected INTEGER NOT NULL CHECK (protected IN (0, 1))
    ) STRICT""",
    # That something was deleted on the patient's word, and nothing of what it was.
    f"""CREATE TABLE deletions ({_OUTSIDE}
        what TEXT NOT NULL CHECK (what IN ('session', 'period', 'everything'))
    ) STRICT""",
    "CREATE INDEX reps_by_session ON reps(session_id)",
)

# Movements are kept only where the patient opted in (`records/movements.py`).
_MOVEMENTS: Final = (
    """CREATE TABLE rep_movements (
        rep_id INTEGER PRIMARY KEY REFERENCES reps(id) ON DELETE CASCADE,
        landmarks BLOB NOT NULL
    ) STRICT""",
    # The same table as before; movements can be deleted by themselves too.
    "ALTER TABLE deletions RENAME TO deletions_until_movements",
    f"""CREATE TABLE deletions ({_OUTSIDE}
        what TEXT NOT NULL CHECK (what IN ('session', 'period', 'everything', 'movements'))
    ) STRICT""",
    """INSERT INTO deletions (id, at, day, made_up, what)
        SELECT id, at, day, made_up, what FROM deletions_until_movements""",
    "DROP TABLE deletions_until_movements",
)

_REHEARSALS: Final = (
    # A rehearsal for the camera part of a visit. Of a task done again the last time counts.
    f"""CREATE TABLE rehearsals ({_OUTSIDE}
        uuid TEXT NOT NULL UNIQUE,
        zone TEXT NOT NULL
    ) STRICT""",
    # Either a value with its error, or why there is none.
    """CREATE TABLE rehearsal_observations (
        id INTEGER PRIMARY KEY,
        rehearsal_id INTEGER NOT NULL REFERENCES rehearsals(id) ON DELETE CASCADE,
        at TEXT NOT NULL,
        task TEXT NOT NULL,
        measure TEXT NOT NULL,
        side TEXT CHECK (side IN ('left', 'right')),
        value REAL,
        error REAL,
        unit TEXT NOT NULL,
        why_not TEXT,
        CHECK ((value IS NULL) <> (why_not IS NULL)),
        CHECK ((value IS NULL) = (error IS NULL))
    ) STRICT""",
    # What the patient wants to tell; the last row of an item counts, no word takes it back.
    """CREATE TABLE rehearsal_words (
        id INTEGER PRIMARY KEY,
        rehearsal_id INTEGER NOT NULL REFERENCES rehearsals(id) ON DELETE CASCADE,
        at TEXT NOT NULL,
        item TEXT NOT NULL,
        word TEXT
    ) STRICT""",
    "CREATE INDEX rehearsals_by_day ON rehearsals(day)",
    "CREATE INDEX rehearsal_observations_by_rehearsal ON rehearsal_observations(rehearsal_id)",
    "CREATE INDEX rehearsal_words_by_rehearsal ON rehearsal_words(rehearsal_id)",
)

# Which answers were put right is asked by every view of the history; few of them are.
_REPLACED: Final = (
    "CREATE INDEX replaced_ratings ON ratings(replaces) WHERE replaces IS NOT NULL",
)

# What the patient said of a set afterwards, and the easier version in the place of an exercise. Its
# sets are among the plan's, numbered after those of the exercises that are to be done.
_CHOICES: Final = (
    f"""CREATE TABLE rep_corrections ({_FACT}
        rep_id INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
        counts INTEGER NOT NULL CHECK (counts IN (0, 1))
    ) STRICT""",
    f"""CREATE TABLE set_reasons ({_FACT}
        set_id INTEGER NOT NULL REFERENCES sets(id) ON DELETE CASCADE,
        reason TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE swaps ({_FACT}
        exercise_index INTEGER NOT NULL,
        set_index INTEGER NOT NULL,
        easier_index INTEGER NOT NULL,
        easier_set_index INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX rep_corrections_by_rep ON rep_corrections(rep_id)",
    "CREATE INDEX set_reasons_by_set ON set_reasons(set_id)",
    "CREATE INDEX swaps_by_session ON swaps(session_id)",
)

# Answers that were given with a hand from afar, which may be read more carefully than a key.
_BY_GESTURE: Final = (
    """CREATE TABLE gesture_answers (
        rating_id INTEGER PRIMARY KEY REFERENCES ratings(id) ON DELETE CASCADE
    ) STRICT""",
)

# Single entries can be deleted too, and why an exercise was left out can be put right.
_DELETIONS: Final = (
    "ALTER TABLE deletions RENAME TO deletions_until_entries",
    f"""CREATE TABLE deletions ({_OUTSIDE}
        what TEXT NOT NULL CHECK (what IN ('session', 'period', 'everything', 'movements', 'form',
            'rehearsal', 'answer', 'mark'))
    ) STRICT""",
    "INSERT INTO deletions SELECT id, at, day, made_up, what FROM deletions_until_entries",
    "DROP TABLE deletions_until_entries",
    f"""CREATE TABLE skip_reasons ({_FACT}
        skip_id INTEGER NOT NULL REFERENCES skips(id) ON DELETE CASCADE,
        reason TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX skip_reasons_by_skip ON skip_reasons(skip_id)",
)

# By this number exports of one diary are known to belong together. It says nothing of the person.
_DIARY: Final = (
    """CREATE TABLE diary (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        number TEXT NOT NULL
    ) STRICT""",
    "INSERT INTO diary VALUES (1, lower(hex(randomblob(16))))",
)

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (
    _FIRST, _SECOND, _MOVEMENTS, _REHEARSALS, _REPLACED, _CHOICES, _BY_GESTURE, _DELETIONS,
    _DIARY,
)  # fmt: skip

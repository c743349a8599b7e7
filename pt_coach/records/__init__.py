"""SQLite: everything the patient did and said."""

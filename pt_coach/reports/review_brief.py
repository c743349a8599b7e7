"""The brief of a patient in a review, also out of a zip."""

from pathlib import Path

import pyzipper

from pt_coach.reports.review_exports import BROKEN_ZIP
from pt_coach.reports.review_rows import PatientReview

_BEGINS, _ENDS = "exercise-log-", ".pdf"


def brief_of(patient: PatientReview, password: str | None, scratch: Path) -> Path | None:
    """The PDF to open; None where the export holds none, or opens with another password.

    Args:
        patient: whose.
        password: of zips that have one.
        scratch: a private folder, into which a brief is taken out of its zip.
    """
    if patient.brief is not None:
        return patient.brief
    if patient.export.suffix.lower() != ".zip":
        return None
    try:
        with pyzipper.AESZipFile(patient.export) as packed:
            names = [n for n in packed.namelist() if n.startswith(_BEGINS) and n.endswith(_ENDS)]
            if not names:
                return None
            packed.setpassword(password.encode() if password else None)
            # Two patients' briefs may have the same name.
            out = scratch / f"{abs(hash(patient.export))}-{Path(names[-1]).name}"
            out.write_bytes(packed.read(names[-1]))
    except (RuntimeError, OSError, *BROKEN_ZIP):
        return None
    return out

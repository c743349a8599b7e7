"""Files that open with a password only: PDF by AES-256, zip by AES-256 (WinZip's AE-2).

The libraries are loaded when they are wanted: a session never needs them, and they cost it 15 MB.
"""

import io
import zipfile
from collections.abc import Mapping

from pt_coach.reports.problems import ExportError

SHORTEST = 8
# Of a longer one some readers take this much and others all, and do not open each other's.
LONGEST_BYTES = 127


def check_password(password: str) -> None:
    """Refuse a password that protects nothing.

    Raises:
        ExportError: it is too short, or too long for every reader to open.
    """
    if len(password) < SHORTEST:
        raise ExportError(
            f"The password has {len(password)} characters. Choose one of at least {SHORTEST}."
        )
    if len(password.encode()) > LONGEST_BYTES:
        raise ExportError(
            f"The password is longer than a PDF can take. Choose one of at most {LONGEST_BYTES} "
            "letters without accents, or fewer with them."
        )


def protected_pdf(pdf: bytes, password: str) -> bytes:
    """The PDF, to be opened with the password; screen readers may read it, people may copy it."""
    import pikepdf

    allowed = pikepdf.Permissions(
        accessibility=True, extract=True, modify_annotation=False, modify_assembly=False,
        modify_form=False, modify_other=False,
    )  # fmt: skip
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        lock = pikepdf.Encryption(owner=password, user=password, R=6, allow=allowed)
        document.save(out, encryption=lock)
    return out.getvalue()


def zip_file(files: Mapping[str, bytes], password: str | None) -> bytes:
    """One zip of files; with a password its contents are encrypted, their names are not."""
    out = io.BytesIO()
    if password is None:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as plain:
            for name, content in files.items():
                plain.writestr(name, content)
        return out.getvalue()
    import pyzipper

    with pyzipper.AESZipFile(
        out, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    ) as locked:
        locked.setpassword(password.encode())
        for name, content in files.items():
            locked.writestr(name, content)
    return out.getvalue()

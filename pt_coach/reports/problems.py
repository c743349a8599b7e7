"""What can go wrong with an export and is not our mistake: a folder that may not be written."""


class ExportError(Exception):
    """Nothing was exported; the text says why and what to do."""


class ExportCancelled(ExportError):
    """The patient stopped the export; nothing was exported."""

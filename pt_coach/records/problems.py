"""What can go wrong with the records and is not our mistake: a full disk, a damaged file."""


class RecordsError(Exception):
    """The diary cannot be read or written; the text says why and what to do."""

"""Texts as the file can hold them, so that no odd character keeps a diary from being written."""

from typing import Any


def storable(value: Any) -> Any:
    """A text without halves of characters; anything else as it is.

    An input field that is full may cut an emoji in two, and a file's name need not be text: SQLite
    refuses both, and would refuse all that comes after them. Halves that belong together are
    joined, a lone one becomes U+FFFD.
    """
    if not isinstance(value, str) or value.isascii():
        return value
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

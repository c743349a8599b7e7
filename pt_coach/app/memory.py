"""Lets the memory of pictures go back to the system when they are done with."""

import ctypes
import platform

# <malloc.h> of glibc.
_M_MMAP_THRESHOLD = -3
_LARGE_BYTES = 256 * 1024


def give_pictures_back() -> bool:
    """Have the C library return large blocks as soon as they are freed; whether it does now.

    Pictures come and go by the megabyte. glibc takes the first freed ones for a sign to keep such
    blocks in its heap from then on, where small ones between them hold them for ever. With a fixed
    threshold a session of the drawn figure needs 307 instead of 354 MiB (measured).
    """
    if platform.libc_ver()[0] != "glibc":
        return False
    return bool(ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES))

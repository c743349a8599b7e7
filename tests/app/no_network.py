"""Runs a module in a process that the kernel kills as soon as it opens an internet socket.

    python -m tests.app.no_network pt_coach demo --unattended ...

Python's own audit hooks see only Python's sockets; the pose model is native code. A seccomp filter
sees every system call of every thread. Linux on x86-64 only.
"""

import ctypes
import platform
import runpy
import signal
import struct
import sys

PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
LOAD, EQUAL, GREATER_EQUAL, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW, KILL = 0x7FFF0000, 0x80000000
# Places in struct seccomp_data.
NUMBER, FIRST_ARGUMENT = 0, 16
SOCKET = 41
AF_INET, AF_INET6 = 2, 10

KILLED = -signal.SIGSYS if hasattr(signal, "SIGSYS") else 0


def supported() -> bool:
    return sys.platform == "linux" and platform.machine() == "x86_64"


def forbid_internet_sockets() -> None:
    steps = [
        (LOAD, 0, 0, NUMBER),
        (EQUAL, 0, 4, SOCKET),
        (LOAD, 0, 0, FIRST_ARGUMENT),
        (EQUAL, 1, 0, AF_INET),
        (EQUAL, 0, 1, AF_INET6),
        (RETURN, 0, 0, KILL),
        (RETURN, 0, 0, ALLOW),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = struct.pack("HxxxxxxQ", len(steps), ctypes.addressof(code))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "no_new_privs")
    if libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, program, 0, 0):
        raise OSError(ctypes.get_errno(), "seccomp")


if __name__ == "__main__":
    forbid_internet_sockets()
    module, sys.argv = sys.argv[1], sys.argv[1:]
    runpy.run_module(module, run_name="__main__", alter_sys=True)

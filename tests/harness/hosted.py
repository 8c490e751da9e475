# SPDX-License-Identifier: BSD-2-Clause
"""Runs one test as a process of this Linux, by itself or under qemu-user.

Each test is the leader of a session of its own and carries a mark in its
environment, so that whatever it leaves behind can be found and ended.
"""
import os
import re
import select
import shutil
import signal
import subprocess
import threading
import time

import boot

MARK = 'LOAM_TEST_RUN'
NAME_FOLDERS = ('/dev/shm', '/dev/mqueue')
KEEP = 128 * 1024       # of a runaway output: this much of its head and of its end

live = set()            # processes under way, for an end by ^C
live_lock = threading.Lock()


def mark(number):
    return '%d.%d' % (os.getpid(), number)


def environment(test, number):
    """A small fixed environment, so that a test does not depend on ours."""
    return dict({'PATH': '/usr/bin:/bin', MARK: mark(number)}, **test.env)


class Output:
    """What a test wrote, bounded."""

    def __init__(self):
        self.head, self.tail, self.cut = bytearray(), bytearray(), False

    def add(self, data):
        room = KEEP - len(self.head)
        self.head += data[:max(room, 0)]
        self.tail += data[max(room, 0):]
        if len(self.tail) > 2 * KEEP:
            del self.tail[:-KEEP]
            self.cut = True

    def bytes(self):
        middle = b'\n[... output cut ...]\n' if self.cut else b''
        return bytes(self.head + middle + self.tail)


def drain(fd, output):
    while True:
        try:
            data = os.read(fd, 65536)
        except BlockingIOError:
            return
        if not data:
            return
        output.add(data)


def watch(process, output, seconds):
    """Gathers output until the process ends; False when the time is up.

    A child that it left may hold the pipe open, so the end of the process is
    what counts, not the end of the pipe.
    """
    fd = process.stdout.fileno()
    os.set_blocking(fd, False)
    pidfd = os.pidfd_open(process.pid)
    deadline = time.monotonic() + seconds
    sources = [fd, pidfd]
    try:
        while True:
            ready, _, _ = select.select(sources, [], [], max(0, deadline - time.monotonic()))
            if not ready:
                return False
            if pidfd in ready:
                return True
            data = os.read(fd, 65536)
            if data:
                output.add(data)
            else:
                sources = [pidfd]
    finally:
        drain(fd, output)
        os.close(pidfd)


def end_session(pid):
    """Ends what is left of the process group."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def run(test, elf, command, number, seconds, folder):
    """Runs command + elf; gives (outcome, output bytes, what it left behind)."""
    names = name_listing()
    with subprocess.Popen(boot.die_with_parent(command + [elf] + test.args), env=environment(test, number),
                          cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, start_new_session=True) as process:
        with live_lock:
            live.add(process.pid)
        output = Output()
        try:
            in_time = watch(process, output, seconds)
        finally:
            # Unreaped until now, so the number cannot be another process's.
            end_session(process.pid)
            with live_lock:
                live.discard(process.pid)
        status = process.wait()
    if not in_time:
        outcome = ('timeout', seconds)
    elif status < 0:
        outcome = ('signal', signal_name(-status))
    else:
        outcome = ('exit', status)
    return outcome, output.bytes(), left_names(elf, process.pid, names)


def signal_name(number):
    try:
        return signal.Signals(number).name
    except ValueError:
        return 'SIG%d' % number


def name_listing():
    found = set()
    for folder in NAME_FOLDERS:
        try:
            found.update(os.path.join(folder, name) for name in os.listdir(folder))
        except OSError:
            pass
    return found


def left_names(elf, pid, before):
    """Removes and tells the shared-memory objects and queues that this test made and left.

    Other programs use these folders too: a name counts as the test's when it is
    new and holds the test's process number, or stands in its ELF file.
    """
    new = name_listing() - before
    if not new:
        return []
    with open(elf, 'rb') as file:
        image = file.read()
    left = []
    for path in sorted(new):
        name = os.path.basename(path)
        numbers = re.findall(r'\d+', name)
        if str(pid) in numbers or (len(name) > 3 and os.fsencode(name) in image):
            try:
                os.unlink(path)
            except OSError:
                continue
            left.append(os.fsencode(path).decode(errors='backslashreplace'))
    return left


def sweep():
    """Ends every process that still carries our mark: (number of the run, pid, name)."""
    prefix = ('%s=%d.' % (MARK, os.getpid())).encode()
    found = []
    for pid in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open('/proc/%s/environ' % pid, 'rb') as file:
                marks = [word for word in file.read().split(b'\0') if word.startswith(prefix)]
            if not marks:
                continue
            with open('/proc/%s/comm' % pid, encoding='utf-8', errors='replace') as file:
                name = file.read().strip()
            os.kill(int(pid), signal.SIGKILL)
        except (OSError, ProcessLookupError):
            continue
        found.append((int(marks[0][len(prefix):]), int(pid), name))
    return found


def end_all():
    """Ends what is under way."""
    with live_lock:
        for pid in live:
            end_session(pid)
    sweep()


def user_command(arch, dynamic=False):
    """qemu-user's command, or None where it is not installed; dynamic: with the CPU's C library."""
    path = shutil.which('qemu-' + arch)
    if not path:
        return None
    return [path, '-L', '/usr/%s-linux-gnu' % arch] if dynamic else [path]

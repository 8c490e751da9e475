#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""boot.py answers each wrong input with one line and a failing status, and leaves no QEMU behind."""
import os
import signal
import struct
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
BOOT = os.path.join(os.path.dirname(HERE), 'boot.py')
# The command line of boot.py with a fake machine and a fake kernel.
FAKED = ("import sys; sys.dont_write_bytecode = True; sys.path.insert(0, %r); import boot;"
         "boot.machines = lambda arch: {'fake': %%r}; sys.exit(boot.main())" % os.path.dirname(BOOT))
failures = 0


def fail(what, detail):
    global failures
    failures += 1
    print('%s: %s' % (what, detail))


def write(folder, name, data):
    path = os.path.join(folder, name)
    with open(path, 'wb') as file:
        file.write(data)
    return path


def elf(machine=62, kind=2, segment=1):
    """The head of an ELF file: a file header and one program header."""
    head = b'\x7fELF\x02\x01\x01' + bytes(9) + struct.pack('<HHIQQQIHHHHHH', kind, machine, 1, 0, 64,
                                                         0, 0, 64, 56, 1, 0, 0, 0)
    return head + struct.pack('<II', segment, 5) + bytes(48)


def boot(arguments, qemu=None):
    command = [sys.executable, '-c', FAKED % qemu] if qemu else [sys.executable, BOOT]
    return subprocess.Popen(command + ['--arch', 'x86_64'] + arguments, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def refused(what, arguments, words, qemu=None):
    """boot.py says one line with these words in it and fails."""
    process = boot(arguments, qemu)
    text, _ = process.communicate(timeout=20)
    if process.returncode == 0:
        fail(what, 'ends with status 0')
    if text.count('\n') != 1 or words not in text:
        fail(what, 'says %r, not one line with %r' % (text, words))


def check_inputs(folder):
    good = write(folder, 'good', elf())
    refused('no such file', [folder + '/none'], 'No such file')
    refused('a folder', [folder], 'Is a directory')
    refused('an empty file', [write(folder, 'empty', b'')], 'not an ELF file')
    refused('a text', [write(folder, 'text', b'#!/bin/sh\n' * 20)], 'not an ELF file')
    refused('another CPU', [write(folder, 'arm', elf(machine=183))], 'is for aarch64')
    refused('an object', [write(folder, 'object', elf(kind=1))], 'not an executable')
    refused('dynamic', [write(folder, 'dynamic', elf(segment=3))], 'not static')
    refused('cut off', [write(folder, 'cut', elf()[:80])], 'cut off or damaged')
    refused('no kernel', ['--shim', folder + '/none', good], 'not built')
    write(folder, 'kernel', b'')
    refused('no QEMU', ['--shim', folder, good], 'is not installed', ['qemu-of-nowhere'])
    refused('no machine', ['--shim', folder, '--machine', 'pdp11', good], 'no machine pdp11', ['x'])
    refused('a dead QEMU', ['--shim', folder, good], 'cannot start',
            ['sh', '-c', 'echo cannot start >&2; exit 1'])


def alive(mark):
    """Whether a process runs that has mark as one word of its command line."""
    for pid in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open('/proc/%s/cmdline' % pid, 'rb') as file:
                if mark.encode() in file.read().split(b'\0'):
                    return True
        except OSError:
            pass
    return False


def wait_for(condition):
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


def check_ends(folder):
    """Whatever ends boot.py, its QEMU ends with it."""
    good = write(folder, 'good', elf())
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL):
        mark = 'mark-%d-%d' % (os.getpid(), number)
        process = boot(['--shim', folder, good], [sys.executable, HERE + '/fake_qemu.py', mark])
        running = wait_for(lambda: alive(mark))
        process.send_signal(number)
        process.communicate(timeout=20)
        if not running or not wait_for(lambda: not alive(mark)):
            fail(number.name, 'QEMU is left behind' if running else 'QEMU never ran')


def check_time(folder):
    good = write(folder, 'good', elf())
    process = boot(['--shim', folder, '--timeout', '1', good],
                   [sys.executable, HERE + '/fake_qemu.py'])
    text, _ = process.communicate(timeout=30)
    if process.returncode == 0 or not text.endswith('timed out after 1 s\n'):
        fail('a hang', 'says %r' % text)


with tempfile.TemporaryDirectory() as place:
    check_inputs(place)
    check_ends(place)
    check_time(place)
sys.exit(1 if failures else 0)

#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""loam-mq's commands and what each wrong use says, with both backends: on Linux, under qemu-user, and
at the reference kernel's prompt."""
import os
import platform
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'tests'))

from harness import build

SHELL = os.path.join(ROOT, 'tests', 'tools', 'shell.py')
QUEUE = '/loam-%d-tool' % os.getpid()
ROOM = 10                               # messages in a queue made by send
NO_QUEUE = r'No such file or directory'
NO_NUMBER = r'not a number from 0 to '

# Arguments, exit status, what is said on either output; Q is a queue's name.
DIALOGUE = (
    ('', 2, r'usage: loam-mq list'),
    ('--help', 0, r'usage: loam-mq list'),
    ('nothing', 2, r'usage'),
    ('list Q', 2, r'usage'),
    ('show', 2, r'usage'),
    ('send Q', 2, r'usage'),
    ('send Q m 1 2', 2, r'usage'),
    ('receive', 2, r'usage'),
    ('receive Q 0 0', 2, r'usage'),
    ('watch', 2, r'usage'),
    ('remove', 2, r'usage'),
    ('show Q', 1, NO_QUEUE),
    ('receive Q 0', 1, NO_QUEUE),
    ('watch Q 1', 1, NO_QUEUE),
    ('remove Q', 1, NO_QUEUE),
    ('show no-slash', 1, r'no-slash: Invalid argument'),
    ('send no-slash m', 1, r'Invalid argument'),
    ('send Q m 32768', 2, NO_NUMBER + '32767'),
    ('send Q m -1', 2, NO_NUMBER),
    ('send Q m 1x', 2, NO_NUMBER),
    ("send Q m ''", 2, NO_NUMBER),
    ('show Q', 1, NO_QUEUE),            # none of these made one
    ("send Q 'a b'", 0, r'\A\Z'),
    ('show Q', 0, r'\AQ: 1 of 10 messages, at most 8192 bytes each$'),
    ('list', 0, r'^Q$'),
    ('send Q high 32767', 0, r'\A\Z'),
    ("send Q '' 1", 0, r'\A\Z'),
    ('watch Q 2', 0, r'\AQ: 3 of 10 messages, at most 8192 bytes each$'),
    ('watch Q x', 2, NO_NUMBER),
    ('receive Q x', 2, NO_NUMBER),
    ('receive Q -1', 2, NO_NUMBER),
    ('receive Q', 0, r'^high$'),
    ('receive Q 1', 0, r'^priority 1, 0 bytes$'),
    ('receive Q 1', 0, r'^a b$'),
    ('receive Q 0', 1, r'Q: \w+ timed out'),
) + ROOM * (('send Q filler', 0, r'\A\Z'),) + (
    ('send Q more', 1, r'Q: Resource temporarily unavailable'),
    ('show Q', 0, r'10 of 10'),
    ('remove Q', 0, r'\A\Z'),
    ('show Q', 1, NO_QUEUE),
)
failures = 0


def words(arguments):
    return [word.strip("'").replace('Q', QUEUE, word == 'Q')
            for word in re.findall(r"'[^']*'|\S+", arguments)]


def check(where, arguments, wanted, status, said):
    global failures
    _, wanted_status, pattern = wanted
    pattern = re.sub(r'(?<![a-zN])Q\b', QUEUE, pattern)
    if status != wanted_status or not re.search(pattern, said, re.MULTILINE):
        failures += 1
        print('%s: loam-mq %s: exit status %d, says %r' % (where, arguments, status, said))


def here(where, command):
    """On Linux; a kernel's queues are listed only where their file system is mounted."""
    for wanted in DIALOGUE:
        if wanted[0] == 'list' and 'shared' not in where and not os.path.ismount('/dev/mqueue'):
            continue
        done = subprocess.run(command + words(wanted[0]), stdin=subprocess.DEVNULL, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60,
                              check=False)
        check(where, wanted[0], wanted, done.returncode, done.stdout)


def strangers(where, tool):
    """What stands where a shared queue would, and is no file."""
    path = '/dev/shm' + QUEUE + '.mq'
    for make in os.mkdir, os.mkfifo, lambda path: os.symlink('/etc/passwd', path):
        make(path)
        for arguments in 'show Q', 'send Q m':
            done = subprocess.run([tool] + words(arguments), stdout=subprocess.PIPE, text=True,
                                  stderr=subprocess.STDOUT, timeout=60, check=False)
            check(where, arguments, ('', 1, r'Q: Invalid argument$'), done.returncode, done.stdout)
        (os.rmdir if make is os.mkdir else os.unlink)(path)


def answer(shell, line):
    """What comes until the prompt, or until the end, behind the echo of line."""
    if line is not None:
        shell.stdin.write((line + '\n').encode())
        shell.stdin.flush()
    said = b''
    while not said.endswith(b'loam> '):
        byte = shell.stdout.read(1)
        if not byte:
            break
        said += byte
    return said.decode(errors='replace').replace('\r', '').removesuffix('loam> ').partition('\n')[2]


def at_the_prompt(where, arch, tool):
    with subprocess.Popen([sys.executable, SHELL, '--arch', arch, tool], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as shell:
        answer(shell, None)
        for wanted in DIALOGUE:
            said = answer(shell, 'loam-mq ' + re.sub(r'\bQ\b', QUEUE, wanted[0]))
            status = re.search(r'^exit status (\d+)$', said, re.MULTILINE)
            check(where, wanted[0], wanted, int(status.group(1)) if status else 0, said)
        check(where, 'off', ('', 0, 'leaks: pages 0 objects 0 processes 0'), 0, answer(shell, 'off'))


def built_tool(arch, backend):
    """The tool, or None where nothing can be built for that CPU."""
    path = 'build/%s-linux%s/loam-mq' % (arch, '-shared' if backend == 'shared' else '')
    if not shutil.which(arch + '-linux-gnu-gcc'):
        return None
    build.make(arch, 'MQ=' + backend, path)
    return os.path.join(ROOT, path)


def main():
    for arch in ('x86_64', 'aarch64'):
        for backend in ('kernel', 'shared'):
            tool, where = built_tool(arch, backend), '%s, %s, ' % (arch, backend)
            if not tool:
                continue
            if arch == platform.machine():
                here(where + 'native', [tool])
                if backend == 'shared':
                    strangers(where + 'no file', tool)
            elif shutil.which('qemu-' + arch):
                here(where + 'user', ['qemu-' + arch, tool])
            if os.path.isfile(os.path.join(ROOT, 'build', arch + '-shim', 'kernel')):
                at_the_prompt(where + 'shim', arch, tool)
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())

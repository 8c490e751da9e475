#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""The prompt answers each of its commands, and `make debug` stops at main, on each CPU that is built."""
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOOLS = os.path.join(ROOT, 'tests', 'tools')
# What is typed, and what must come behind its echo and before the next prompt.
DIALOGUE = (
    ('help', r'run +PATH'),
    ('ls', r'\d+ /demo\*'),
    ('demo', r'7 of 7 steps are right'),
    ("run demo a 'b c'", r'argv\[1\] = "a"[\s\S]*argv\[2\] = "b c"'),
    ('ps', r'PID[\s\S]* 1 .* init'),
    ('mem', r'\d+ KiB, \d+ KiB free'),
    ('mq', r''),
    ('shm', r''),
    ('run', r'usage: run PATH'),
    ('nothing', r'no such file[\s\S]*exit status 127'),
    ("demo 'x", r'an open quote'),
    ('off', r'leaks: pages 0 objects 0 processes 0[\s\S]*power off'),
)
failures = 0


def fail(what, detail):
    global failures
    failures += 1
    print('%s: %s' % (what, detail))


def tool(name, arch, *words, text=''):
    done = subprocess.run([sys.executable, os.path.join(TOOLS, name), '--arch', arch, *words],
                          input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=120, check=False)
    return done.returncode, done.stdout


def check_shell(arch, demo):
    status, said = tool('shell.py', arch, demo, text=''.join(line + '\n' for line, _ in DIALOGUE))
    if status:
        fail(arch + ', shell', 'ends with status %d' % status)
    answers = said.split('loam> ')[1:]
    if len(answers) != len(DIALOGUE):
        fail(arch + ', shell', 'answers %d times: %s' % (len(answers), said))
    for (line, words), answer in zip(DIALOGUE, answers):
        if not re.search(words, answer):
            fail('%s, shell, %s' % (arch, line), 'answers %r' % answer)
    _, said = tool('shell.py', arch, demo)
    if not said.endswith('power off\n'):
        fail(arch + ', shell', 'does not power off at the end of its input: %r' % said[-200:])


def check_debug(arch, demo):
    status, said = tool('debug.py', arch, '--batch', 'bt', '--batch', 'info symbol kernel_main', demo)
    if status or not re.search(r'^#0  main \(argc=1, ', said, re.MULTILINE):
        fail(arch + ', debug', 'does not stop at main: %s' % said)
    if 'kernel_main in section .text of' not in said:
        fail(arch + ', debug', "does not know the kernel's symbols: %s" % said)


def main():
    for arch in ('x86_64', 'aarch64'):
        demo = os.path.join(ROOT, 'build', arch + '-linux', 'tests', 'demo', 'demo')
        kernel = os.path.join(ROOT, 'build', arch + '-shim', 'kernel')
        if os.path.isfile(demo) and os.path.isfile(kernel):
            check_shell(arch, demo)
            check_debug(arch, demo)
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())

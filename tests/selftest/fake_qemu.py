#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Stands in for QEMU with kernel_shim in it: runs nothing, only prints what the kernel would.

A program called `dies` makes the kernel panic, `wedges` makes it hang, `leaves`
leaves things behind, and `speaks` prints what looks like the kernel's lines; all
others end well.
"""
import sys
import time


def argument(name):
    return sys.argv[sys.argv.index(name) + 1]


def initrd_member(name):
    """The text of one file of a ustar archive."""
    with open(argument('-initrd'), 'rb') as file:
        data = file.read()
    at = 0
    while data[at:at + 1] not in (b'', b'\0'):
        size = int(data[at + 124:at + 135], 8)
        if data[at:at + 100].rstrip(b'\0').decode() == name:
            return data[at + 512:at + 512 + size].decode()
        at += 512 + (size + 511) // 512 * 512
    raise SystemExit('no %s in the initrd' % name)


def say(text):
    print('[shim] ' + text, flush=True)


def run(path):
    say('begin ' + path)
    if path.endswith('dies'):
        say('panic: fell over')
        say('  #0 0xffffffff80000000 fall_over+0x10')
        raise SystemExit(1)
    if path.endswith('wedges'):
        time.sleep(1000)
    if path.endswith('speaks'):
        print('x[shim] end %s exit 9' % path)
        print('half a line', flush=True)
    say('end %s exit 0' % path)
    if path.endswith('leaves'):
        say('left by %s: processes 1 names 2 queues 0' % path)


def main():
    append = argument('-append')
    if append.startswith('run='):
        time.sleep(1000)
    suite = initrd_member('suite')
    for line in suite.splitlines():
        run(line.split()[0])
    left = 'leaves' in suite
    say('leaks: pages %d objects %d processes %d' % ('env=LEAK=1' in append, 2 * left, left))
    say('power off')


main()

#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""The kernel answers each wrong input with one line and no `power off`, and refuses damaged programs.

Boots the kernel of each CPU that is built, with the demonstration as the sound program.
"""
import os
import random
import struct
import sys
import time

sys.dont_write_bytecode = True
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'tests'))

import boot

SECONDS = 60
MUTANTS = 60
HEADER, SEGMENT = 64, 56
NOT_A_PROGRAM, NO_MEMORY = 'error 8 ', 'error 12 '
# Where 8-byte numbers stand that a loader believes in, and numbers that hurt.
HEADER_FIELDS = (16, 24, 32, 48, 52, 56)
SEGMENT_FIELDS = (0, 4, 8, 16, 24, 32, 40, 48)
NUMBERS = (0, 1, 0xfff, 0x1000, 0x400000, 1 << 32, (1 << 47) - 1, 1 << 47, 1 << 48, 1 << 63,
           (1 << 64) - 1, (1 << 64) - 4096, 0x7ffffffff000)
failures = 0


def fail(what, detail):
    global failures
    failures += 1
    print('%s: %s' % (what, detail))


def lines_of(arch, initrd, append, mem=64):
    """The kernel's lines of one boot; initrd is the archive, or None for none."""
    lines, end = [], time.monotonic() + SECONDS
    console = boot.Console(lambda data: None, lines.append)
    with boot.Qemu(arch, initrd, append, mem=mem) as qemu:
        while data := qemu.read(end - time.monotonic()):
            console.feed(data)
        if data is None:
            lines.append('hangs')
    return lines


def refused(arch, what, words, initrd, append, mem=64):
    """The kernel says one line with words in it, and stops without a word of power-off."""
    lines = lines_of(arch, initrd, append, mem)
    if len(lines) != 1 or words not in lines[0]:
        fail('%s, %s' % (arch, what), 'says %r, not one line with %r' % (lines, words))


def check_boot(arch, program):
    good = boot.make_initrd({'demo': program})
    other = bytearray(good)
    other[148:154] = b'777777'      # the checksum
    refused(arch, 'no initrd', 'no initrd', None, 'run=demo')
    refused(arch, 'a text as initrd', 'not a ustar archive', b'Hello!\n' * 200, 'run=demo')
    refused(arch, 'a tiny initrd', 'not a ustar archive', b'x', 'run=demo')
    refused(arch, 'a damaged initrd', 'not a ustar archive', bytes(other), 'run=demo')
    refused(arch, 'an initrd cut off', 'cut off', good[:len(good) // 2], 'run=demo')
    refused(arch, 'an unknown word', 'unknown or malformed word: sing', good, 'run=demo sing')
    refused(arch, 'a bad number', 'malformed word: timeout=x', good, 'run=demo timeout=x')
    refused(arch, 'a bad variable', 'not NAME=VALUE', good, 'run=demo env=x')
    refused(arch, 'an open quote', 'open quote', good, "run=demo 'x")
    refused(arch, 'nothing to run', 'exactly one of', good, 'timeout=3')
    refused(arch, 'two things to run', 'exactly one of', good, 'run=demo shell')
    refused(arch, 'no such suite', 'is not in the initrd', good, 'suite=none')


def check_memory(arch, program):
    """With 4 MiB: one line from the kernel, or from QEMU where it cannot even load it."""
    files = {'demo': program, 'ballast': bytes(2 << 20)}
    with boot.Qemu(arch, boot.make_initrd(files), 'run=demo', mem=4) as qemu:
        said = b''
        while data := qemu.read(SECONDS):
            said += data
        complaint = qemu.complaint()
    lines = [line for line in (said.decode(errors='replace') + complaint).split('\n') if line]
    if len(lines) != 1 or 'power off' in lines[0]:
        fail(arch + ', 4 MiB', 'says %r' % lines)


def patched(program, at, number, size=8):
    data = bytearray(program)
    data[at:at + size] = (number & (1 << 8 * size) - 1).to_bytes(size, 'little')
    return bytes(data)


def load_segments(program):
    """Where the headers of what is loaded stand."""
    start, = struct.unpack_from('<Q', program, 32)
    count, = struct.unpack_from('<H', program, 56)
    places = [start + SEGMENT * i for i in range(count)]
    return [at for at in places if struct.unpack_from('<I', program, at) == (1,)
            and struct.unpack_from('<Q', program, at + 40) != (0,)]


def damaged(program):
    """name -> (file, words that the kernel refuses it with)."""
    first, second, *rest = load_segments(program)
    offset, _, _, size = struct.unpack_from('<4Q', program, (rest or [second])[-1] + 8)
    other = 183 if program[18] == 62 else 62
    address, = struct.unpack_from('<Q', program, first + 16)
    return {
        'empty': b'', 'head': program[:HEADER - 1], 'cut': program[:HEADER + 8],
        'tail': program[:offset + size - 1],
        'magic': patched(program, 0, 0, 4), 'class': patched(program, 4, 1, 1),
        'order': patched(program, 5, 2, 1), 'machine': patched(program, 18, other, 2),
        'object': patched(program, 16, 1, 2), 'none': patched(program, 56, 0, 2),
        'many': patched(program, 56, 65535, 2), 'far': patched(program, 32, 1 << 60),
        'overlap': patched(program, second + 16, address),
        'file': patched(program, first + 32, 1 << 40),
        'entry': patched(program, 24, 0x10), 'kernel': patched(program, 24, (1 << 64) - 4096),
        'high': patched(program, first + 16, 0xffff800000000000),
        'wrap': patched(program, first + 40, (1 << 64) - 1),
        'dynamic': patched(program, first, 3, 4),
    }


def mutants(program, seed):
    chance = random.Random(seed)
    start, = struct.unpack_from('<Q', program, 32)
    count, = struct.unpack_from('<H', program, 56)
    for number in range(MUTANTS):
        data = program
        for _ in range(chance.choice((1, 1, 2, 4))):
            at = chance.choice(HEADER_FIELDS) if chance.random() < .3 else \
                start + SEGMENT * chance.randrange(count) + chance.choice(SEGMENT_FIELDS)
            value = chance.choice(NUMBERS) if chance.random() < .7 else chance.getrandbits(64)
            data = patched(data, at, value)
        yield 'mutant%d' % number, data


def check_programs(arch, program):
    """Damaged programs are refused, mutants do what they like, and a sound one runs behind them."""
    seed = random.randrange(1 << 32)
    bad = damaged(program)
    huge = patched(program, load_segments(program)[-1] + 40, 1 << 44)
    files = dict(bad, huge=huge, demo=program, **dict(mutants(program, seed)))
    names = [name for name in files if name != 'demo'] + ['demo']
    files['suite'] = ''.join('%s 5\n' % name for name in names).encode()
    lines = lines_of(arch, boot.make_initrd(files), 'suite=suite', 128)
    for name in bad:
        if not any(line.startswith('cannot run %s: %s' % (name, NOT_A_PROGRAM)) for line in lines):
            fail('%s, program %s' % (arch, name), 'is not refused as no program')
    if not any(line.startswith('cannot run huge: ' + NO_MEMORY) for line in lines):
        fail(arch + ', program huge', 'is not refused for want of memory')
    if lines[-3:] != ['end demo exit 0', 'leaks: pages 0 objects 0 processes 0', 'power off']:
        fail('%s, mutants of seed %d' % (arch, seed), 'the last lines are %r' % lines[-3:])


def main():
    for arch in boot.ELF_MACHINE:
        demo = os.path.join(ROOT, 'build', arch + '-linux', 'tests', 'demo', 'demo')
        kernel = os.path.join(ROOT, 'build', arch + '-shim', 'kernel')
        if not os.path.isfile(demo) or not os.path.isfile(kernel):
            continue
        with open(demo, 'rb') as file:
            program = file.read()
        check_boot(arch, program)
        check_memory(arch, program)
        check_programs(arch, program)
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""loam-flame: names and a picture for a heap profile that LOAM_PROFILE wrote.

    loam_flame.py [--elf PROGRAM] [--svg FILE] [PROFILE]
    loam_flame.py [--elf PROGRAM] --leaks [OUTPUT]

Reads collapsed stacks (`outermost;...;innermost bytes`, a line each) and writes them with names
from the symbol tables of the files that they lie in; PROGRAM is where bare addresses lie, those
of a static program.  FILE becomes a flame graph: a box is a function, as wide as the bytes
that were asked for below it.  With --leaks it puts names into a program's output, where
LOAM_LEAKS reported frames.
"""
import argparse
import bisect
import collections
import hashlib
import html
import os
import re
import shutil
import struct
import sys

WIDTH, ROW, MARGIN, LETTER = 1200, 18, 10, 7.0
NARROW = 0.3                # pixels: what is narrower is not drawn
PLACE = re.compile(r'(.*)\+0x([0-9a-f]+)$')
LEAK = re.compile(r'(loam:     )(?:\S+ )?(\S+)$')
SYMTAB, DYNSYM, FUNCTION = 2, 11, 2


class Symbols:
    """The functions of an ELF file, by address."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            self.data = file.read()
        if self.data[:6] != b'\x7fELF\x02\x01':
            raise ValueError(path + ' is no ELF file of 64 bits')
        kind, = struct.unpack_from('<H', self.data, 16)
        self.base = 0 if kind == 3 else self.lowest()
        self.found = sorted({symbol for section in self.sections() for symbol in self.functions(*section)})
        self.starts = [start for start, _, _ in self.found]

    def lowest(self):
        """Where a program of fixed addresses begins."""
        at, = struct.unpack_from('<Q', self.data, 32)
        size, count = struct.unpack_from('<HH', self.data, 54)
        return min(struct.unpack_from('<Q', self.data, at + size * i + 16)[0] & -4096 for i in range(count)
                   if struct.unpack_from('<I', self.data, at + size * i)[0] == 1)

    def sections(self):
        """(offset, size, offset of the names) of each symbol table."""
        at, = struct.unpack_from('<Q', self.data, 40)
        size, count = struct.unpack_from('<HH', self.data, 58)
        heads = [struct.unpack_from('<IIQQQQI', self.data, at + size * i) for i in range(count)]
        for _, kind, _, _, offset, length, link in heads:
            if kind in (SYMTAB, DYNSYM):
                yield offset, length, heads[link][4]

    def functions(self, offset, length, names):
        for at in range(offset, offset + length, 24):
            name, info, _, section, value, size = struct.unpack_from('<IBBHQQ', self.data, at)
            if info & 15 == FUNCTION and section:
                start = names + name
                yield value, size, self.data[start:self.data.index(b'\0', start)].decode(errors='replace')

    def name(self, address):
        """The function that address lies in, or None."""
        at = bisect.bisect(self.starts, address) - 1
        if at < 0 or address >= self.found[at][0] + max(1, self.found[at][1]):
            return None
        return self.found[at][2]


class Names:
    """What frames are called."""

    def __init__(self, program):
        self.program, self.files = program, {}

    def symbols(self, path):
        if path not in self.files:
            try:
                self.files[path] = Symbols(path if os.path.exists(path) else shutil.which(path) or path)
            except (OSError, ValueError, struct.error):
                self.files[path] = None
        return self.files[path]

    def name(self, frame):
        place = PLACE.match(frame)
        path, offset = place.groups() if place else (self.program, frame[2:])
        if not path or not place and not re.fullmatch('0x[0-9a-f]+', frame):
            return frame
        symbols = self.symbols(path)
        found = symbols and symbols.name(int(offset, 16) + (symbols.base if place else 0))
        return found or (os.path.basename(path) + '+0x' + offset if place else frame)


def name_leaks(lines, names):
    """The lines, frames of a report of leaks with their functions' names."""
    for line in lines:
        found = LEAK.match(line)
        if found and names.name(found.group(2)) != found.group(2):
            line = '%s%s %s\n' % (found.group(1), names.name(found.group(2)), found.group(2))
        yield line


def read_profile(lines, names):
    """bytes by stack, a tuple of names, the outermost first."""
    stacks = collections.Counter()
    for number, line in enumerate(lines, 1):
        words, _, count = line.rstrip().rpartition(' ')
        if not words or not count.isdigit():
            raise ValueError('line %d is no collapsed stack: %r' % (number, line[:80]))
        stacks[tuple(names.name(frame) for frame in words.split(';'))] += int(count)
    return stacks


class Box:
    """A function called from the one below it, with all that it calls."""

    def __init__(self, name):
        self.name, self.bytes, self.above = name, 0, {}

    def add(self, stack, count):
        self.bytes += count
        if stack:
            self.above.setdefault(stack[0], Box(stack[0])).add(stack[1:], count)

    def height(self):
        return 1 + max([box.height() for box in self.above.values()] + [0])


def colour(name):
    digest = hashlib.md5(name.encode()).digest()
    return 'rgb(%d,%d,%d)' % (205 + digest[0] % 50, 90 + digest[1] % 110, 40 + digest[2] % 40)


def draw(box, x, y, scale, total):
    width = box.bytes * scale
    if width < NARROW:
        return
    title = '%s: %d bytes, %.1f %%' % (box.name, box.bytes, 100 * box.bytes / total)
    letters = int((width - 6) / LETTER)
    text = box.name if len(box.name) <= letters else box.name[:letters - 2] + '..' if letters > 3 else ''
    yield '<g><title>%s</title><rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>' \
        '<text x="%.1f" y="%d">%s</text></g>' % (html.escape(title), x, y, max(width - .5, .2), ROW - 1,
                                               colour(box.name), x + 3, y + ROW - 5, html.escape(text))
    for above in sorted(box.above.values(), key=lambda one: one.name):
        yield from draw(above, x, y - ROW, scale, total)
        x += above.bytes * scale


def svg(stacks):
    root = Box('all')
    for stack, count in stacks.items():
        root.add(stack, count)
    height = root.height() * ROW + 2 * MARGIN
    scale = (WIDTH - 2 * MARGIN) / max(1, root.bytes)
    return '\n'.join(
        ['<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" '
         'font-family="monospace" font-size="12">' % (WIDTH, height, WIDTH, height),
         '<rect width="100%" height="100%" fill="#fffdf5"/>',
         *draw(root, MARGIN, height - MARGIN - ROW, scale, max(1, root.bytes)), '</svg>', ''])


def main():
    parser = argparse.ArgumentParser(prog='loam_flame.py', description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--elf', metavar='PROGRAM')
    parser.add_argument('--svg', metavar='FILE')
    parser.add_argument('--leaks', action='store_true')
    parser.add_argument('profile', nargs='?', type=argparse.FileType('r', errors='replace'),
                        default=sys.stdin, metavar='PROFILE')
    options = parser.parse_args()
    names = Names(options.elf)
    if options.leaks:
        sys.stdout.writelines(name_leaks(options.profile, names))
        return 0
    try:
        stacks = read_profile(options.profile, names)
    except ValueError as error:
        print('loam-flame: %s' % error, file=sys.stderr)
        return 1
    for stack, count in stacks.most_common():
        print(';'.join(stack), count)
    if options.svg:
        with open(options.svg, 'w', encoding='utf-8') as file:
            file.write(svg(stacks))
    return 0 if stacks else 1


if __name__ == '__main__':
    sys.exit(main())

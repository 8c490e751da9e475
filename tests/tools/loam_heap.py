#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""loam-heap: draws the heap of a program that called malloc_map, by size class and by region.

    loam_heap.py [--svg FILE] [OUTPUT]
    make run PROG=my.c | python3 tests/tools/loam_heap.py --svg heap.svg

Reads OUTPUT, or what is piped in; lines that are not of a map are passed over, so that a program
may write its maps to standard output or a serial line.  Each map is drawn; the picture is of the last.
"""
import argparse
import bisect
import collections
import html
import re
import sys

LINE = re.compile(r'heap-map (?:(span )?0x([0-9a-f]+) (\d+)(?: (\d+))?|end (\d+))\s*$')
REGION = 1 << 20        # a gap of as much between two blocks begins another region
COLUMNS, ROWS = 64, 8   # of a region, at most
BAR = 40
FACES = ' ░▒▓█'
BLUES = ('#161b22', '#0a3069', '#0969da', '#54aeff', '#b6e3ff')


class Map:
    """blocks: (address, size), spans: (address, size, slot), in the order of addresses;
    taken: bytes from the kernel."""

    def __init__(self, blocks, taken, spans=()):
        self.blocks, self.taken, self.spans = sorted(blocks), taken, sorted(spans)
        self.live = sum(size for _, size in blocks)

    def slot_of(self, address, size):
        """The size of the slot that a block lies in, or of its class where there is none."""
        at = bisect.bisect(self.spans, (address, float('inf'))) - 1
        start, length, slot = self.spans[at] if at >= 0 else (0, 0, 0)
        return slot if slot and address < start + length else class_of(size)


def read_maps(lines):
    blocks, spans = [], []
    for line in lines:
        found = LINE.search(line)
        if not found:
            continue
        span, address, size, slot, taken = found.groups()
        if taken:
            yield Map(blocks, int(taken), spans)
            blocks, spans = [], []
        elif span:
            spans.append((int(address, 16), int(size), int(slot or 0)))
        else:
            blocks.append((int(address, 16), int(size)))


def class_of(size):
    """The largest size of the class: steps of 16 up to 128, then four to each doubling."""
    step = max(16, 1 << max(0, (size - 1).bit_length() - 3))
    return max(1, -(-size // step)) * step


def classes(heap):
    """(size of a slot, live blocks, their bytes, bytes of all its slots) of each size class."""
    found = collections.defaultdict(lambda: [0, 0, 0])
    for address, size in heap.blocks:
        sums = found[heap.slot_of(address, size)]
        sums[0] += 1
        sums[1] += size
    for _, size, slot in heap.spans:
        if slot:
            found[slot][2] += size // slot * slot
    return [(slot, *sums[:2], max(sums[1:])) for slot, sums in sorted(found.items())]


class Region:
    """Blocks next to each other, in cells of so many bytes that all fit."""

    def __init__(self, blocks):
        self.start, self.end = blocks[0][0], max(at + size for at, size in blocks)
        self.blocks, self.live = len(blocks), sum(size for _, size in blocks)
        self.cell = 16
        while (self.end - (self.start & -self.cell)) > self.cell * COLUMNS * ROWS:
            self.cell *= 2
        self.start &= -self.cell
        self.used = [0] * max(1, -(-(self.end - self.start) // self.cell))
        for at, size in blocks:
            self.fill(at - self.start, at - self.start + size)

    def fill(self, at, end):
        while at < end:
            edge = min(end, (at // self.cell + 1) * self.cell)
            self.used[at // self.cell] += edge - at
            at = edge

    def shades(self):
        """0 (nothing lives there) to 4 (all of it) of each cell, in rows."""
        cells = [min(4, -(-4 * used // self.cell)) for used in self.used]
        return [cells[i:i + COLUMNS] for i in range(0, len(cells), COLUMNS)]

    def title(self):
        return '%#x: %s in %d blocks of %s; a cell is %s' % (
            self.start, amount(self.live), self.blocks, amount(self.end - self.start),
            amount(self.cell))


def regions(heap):
    groups, end = [], None
    for at, size in heap.blocks:
        if end is None or at >= end + REGION:
            groups.append([])
        groups[-1].append((at, size))
        end = max(end or 0, at + size)
    return [Region(group) for group in groups]


def amount(number):
    for unit in ('B', 'KiB', 'MiB', 'GiB'):
        if number < 1024 or unit == 'GiB':
            return '%.3g %s' % (number, unit)
        number /= 1024
    return None


def title(heap):
    part = '%.0f %%' % (100 * heap.live / heap.taken) if heap.taken else '-'
    return 'heap: %d live blocks, %s of %s taken (%s)' % (
        len(heap.blocks), amount(heap.live), amount(heap.taken), part)


def class_lines(heap):
    """(text, lengths of its two bars from 0 to 1: what lives, all its slots)"""
    found = classes(heap)
    most = max([room for *_, room in found] + [1])
    return [('%9s %7d blocks %9s of %9s' % (amount(slot), count, amount(live), amount(room)),
             live / most, room / most) for slot, count, live, room in found]


def text(heap):
    yield title(heap)
    for words, live, room in class_lines(heap):
        full = round(live * BAR)
        yield words + ' ' + '█' * full + '░' * max(1 - full, round(room * BAR) - full)
    for region in regions(heap):
        yield region.title()
        for row in region.shades():
            yield '  |' + ''.join(FACES[shade] for shade in row) + '|'


class Picture:
    """An SVG that grows downwards."""

    LINE, CELL, LEFT = 16, 10, 12

    def __init__(self):
        self.parts, self.y = [], 8

    def rect(self, x, width, height, colour):
        self.parts.append('<rect x="%g" y="%g" width="%g" height="%g" fill="%s"/>'
                          % (x, self.y, width, height, colour))

    def line(self, words, *bars):
        for colour, bar in zip(BLUES[1:], sorted(bars, reverse=True)):
            self.rect(self.LEFT + 330, max(1, bar * 310), self.LINE - 4, colour)
        self.parts.append('<text x="%d" y="%d" xml:space="preserve">%s</text>'
                          % (self.LEFT, self.y + 10, html.escape(words)))
        self.y += self.LINE

    def row(self, shades):
        for i, shade in enumerate(shades):
            self.rect(self.LEFT + i * self.CELL, self.CELL - 1, self.CELL - 1, BLUES[shade])
        self.y += self.CELL

    def whole(self):
        size = 'width="680" height="%d" viewBox="0 0 680 %d"' % (self.y + 8, self.y + 8)
        return '\n'.join(
            ['<svg xmlns="http://www.w3.org/2000/svg" %s font-family="monospace" '
             'font-size="12" fill="#e6edf3">' % size,
             '<rect width="100%" height="100%" rx="8" fill="#0d1117"/>', *self.parts, '</svg>', ''])


def svg(heap):
    picture = Picture()
    picture.line(title(heap))
    for words, live, room in class_lines(heap):
        picture.line(words, live, room)
    for region in regions(heap):
        picture.y += 6
        picture.line(region.title())
        for row in region.shades():
            picture.row(row)
    return picture.whole()


def main():
    parser = argparse.ArgumentParser(prog='loam_heap.py', description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--svg', metavar='FILE', help='write a picture of the last map too')
    parser.add_argument('output', nargs='?', type=argparse.FileType('r', errors='replace'),
                        default=sys.stdin, metavar='OUTPUT')
    options = parser.parse_args()
    maps = list(read_maps(options.output))
    if not maps:
        print('loam-heap: no map there: does the program call malloc_map?', file=sys.stderr)
        return 1
    for heap in maps:
        print('\n'.join(text(heap)))
    if options.svg:
        with open(options.svg, 'w', encoding='utf-8') as file:
            file.write(svg(maps[-1]))
    return 0


if __name__ == '__main__':
    sys.exit(main())

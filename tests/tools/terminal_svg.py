#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Draws what a command prints as an SVG picture of a terminal.

    make run | python3 tests/tools/terminal_svg.py --title 'make run' >.github/run.svg

Lines of the reference kernel are dimmed, verdicts coloured; --skip leaves out lines
that match a pattern.
"""
import argparse
import html
import re
import sys

WIDTH, HEIGHT, TOP, LEFT = 7.8, 17, 44, 16
COLOURS = ((r'^\[shim\]', '#7d8590'), (r'^exit status 0$|^\d+ passed, 0 failed', '#3fb950'),
           (r'FAIL|^exit status|^SIG', '#f85149'), (r'^\$ |booted under', '#d2a8ff'))


def colour(line):
    for pattern, value in COLOURS:
        if re.search(pattern, line):
            return value
    return '#e6edf3'


def picture(title, lines):
    columns = max([len(line) for line in lines] + [60])
    width, height = int(columns * WIDTH + 2 * LEFT), TOP + len(lines) * HEIGHT + 12
    yield ('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" '
           'font-family="ui-monospace,Menlo,Consolas,monospace" font-size="13">'
           % (width, height, width, height))
    yield '<rect width="100%" height="100%" rx="8" fill="#0d1117"/>'
    for i, dot in enumerate(('#ff5f56', '#ffbd2e', '#27c93f')):
        yield '<circle cx="%d" cy="18" r="6" fill="%s"/>' % (20 + 20 * i, dot)
    yield '<text x="90" y="22" fill="#7d8590">%s</text>' % html.escape(title)
    for i, line in enumerate(lines):
        yield ('<text x="%d" y="%d" fill="%s" xml:space="preserve">%s</text>'
               % (LEFT, TOP + 8 + i * HEIGHT, colour(line), html.escape(line)))
    yield '</svg>'


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--title', default='')
    parser.add_argument('--skip', default=r'^  (CC|AS|AR|LD|LINK|KCC|KAS|KLINK) |^make\[|^setup:')
    options = parser.parse_args()
    lines = [re.sub(r'\x1b\[[0-9;]*m', '', line.rstrip()) for line in sys.stdin]
    lines = [line for line in lines if not re.search(options.skip, line)]
    print('\n'.join(picture(options.title, lines)))


if __name__ == '__main__':
    main()

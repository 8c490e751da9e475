# SPDX-License-Identifier: BSD-2-Clause
"""Figures that repeat are kept in a file of the project, so that one that became worse shows."""
import csv

TOLERANCE = 0.02


def current(figures):
    """work's name -> the subject's figure."""
    suite = figures.suite
    medians = {work.name: figures.median(work, suite.subject, suite.metrics[0])
               for work in suite.works}
    return {name: round(value, 1) for name, value in medians.items() if value is not None}


def read(path):
    try:
        with open(path, encoding='utf-8', newline='') as file:
            return {row[0]: float(row[1]) for row in list(csv.reader(file))[1:]}
    except FileNotFoundError:
        return {}


def write(figures, path):
    with open(path, 'w', encoding='utf-8', newline='') as file:
        out = csv.writer(file, lineterminator='\n')
        out.writerow(['work', figures.suite.metrics[0].unit])
        out.writerows(current(figures).items())


def compare(figures, path):
    """(a line for each figure that is not as it was, whether one is worse or missing)."""
    kept, now, lines, worse = read(path), current(figures), [], False
    for work in figures.suite.works:
        before, after = kept.get(work.name), now.get(work.name)
        if after is None or before is None:
            lines.append('%s: %s' % (work.name, 'was not kept yet' if after else 'no figure'))
            worse |= after is None
        elif abs(after - before) > TOLERANCE * before:
            lines.append('%s: %g, was %g (%+.1f %%)%s' % (
                work.name, after, before, 100 * (after / before - 1),
                ' WORSE' if after > before else ''))
            worse |= after > before
    return lines, worse

# SPDX-License-Identifier: BSD-2-Clause
"""Draws one metric of a suite as bars on a logarithmic axis, with gnuplot."""
import os
import subprocess

from frame import figures as fig
from frame.build import BenchError

COLOURS = ('#1b6e3c', '#2f6fb3', '#c9742b', '#7d5ba6', '#b23a48', '#8a8a8a', '#3aa6a0', '#b59f3b',
           '#5c4033', '#e07a9f')
SCRIPT = '''set terminal svg size {width},500 dynamic font "sans-serif,12" background "#ffffff"
set title "{title}" noenhanced
set ylabel "{unit}" noenhanced
set logscale y
set yrange [{low}:{high}]
set grid ytics lc rgb "#dddddd"
set style data histogram
set style histogram clustered gap 1
set style fill solid border -1
set boxwidth 0.9
set datafile missing "-"
set xtics rotate by -30 noenhanced nomirror
set key inside top right horizontal noenhanced opaque
set rmargin 24
set format y '%.0s%c'
plot {plots}
'''


def quote(text):
    return '"%s"' % text.replace('"', "'")


def rows(figures, metric):
    """(work's name, a figure or None for each variant); of the baseline, if there is one."""
    suite = figures.suite
    base = fig.pick(suite, suite.baseline) if suite.baseline else None
    for work in suite.works:
        values = [figures.ratio(work, variant, base, metric) if base
                  else figures.median(work, variant, metric) for variant in suite.variants]
        if any(value for value in values):
            yield work.name, values


def mean_rows(figures):
    """(metric's title, each variant's geometric mean as a multiple of the baseline's); None for one
    that does less than half of the works."""
    suite = figures.suite
    base = fig.pick(suite, suite.baseline)
    for metric in suite.metrics:
        done = {variant: sum(bool(figures.ratio(work, variant, base, metric)) for work in suite.works)
                for variant in suite.variants}
        yield metric.title, [figures.mean_ratio(variant, base, metric)
                             if 2 * done[variant] >= done[base] else None
                             for variant in suite.variants]


def script_for(suite, title, unit, lines):
    """What gnuplot is told, data included."""
    data = ''.join('%s %s\n' % (quote(name), ' '.join('%.6g' % value if value else '-'
                                                      for value in values))
                   for name, values in lines)
    plots = ', '.join('$data using %d%s title %s lc rgb "%s"' % (
        number + 2, ':xtic(1)' if number == 0 else '', quote(variant.name),
        COLOURS[number % len(COLOURS)]) for number, variant in enumerate(suite.variants))
    drawn = [value for _, values in lines for value in values if value]
    return '$data << EOD\n%sEOD\n' % data + SCRIPT.format(
        width=max(900, 340 + 14 * len(lines) * (len(suite.variants) + 1)),
        title=title, unit=unit,
        low='%.3g' % (min(drawn) / 2), high='%.3g' % (max(drawn) * 8), plots=plots)


def draw(script, path):
    """Writes the SVG."""
    done = subprocess.run(['gnuplot'], input=script, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    if done.returncode:
        raise BenchError('gnuplot: ' + done.stderr.strip())
    with open(path, 'w', encoding='utf-8') as file:
        file.writelines(line.rstrip() + '\n' for line in done.stdout.splitlines())


def draw_all(figures, folder, name):
    """Metric's name -> file in folder, the main metric's being NAME.svg; 'means': NAME-means.svg."""
    suite, pictures = figures.suite, {}
    for metric in suite.metrics:
        main = metric is suite.metrics[0]
        unit = '%s, %s = 1' % (metric.title, suite.baseline) if suite.baseline else metric.unit
        lines = list(rows(figures, metric))
        if lines:
            pictures[metric.name] = '%s%s.svg' % (name, '' if main else '-' + metric.name)
            draw(script_for(suite, '%s: %s' % (suite.title, metric.title), unit, lines),
                 os.path.join(folder, pictures[metric.name]))
    if suite.baseline:
        pictures['means'] = name + '-means.svg'
        draw(script_for(suite, suite.title + ': geometric means',
                        '%s = 1' % suite.baseline, list(mean_rows(figures))),
             os.path.join(folder, pictures['means']))
    return pictures

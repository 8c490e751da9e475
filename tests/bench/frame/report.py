# SPDX-License-Identifier: BSD-2-Clause
"""Writes the figures: a Markdown page with a table a metric, and a CSV of everything."""
import csv
import os
import platform
import re
import time

from frame import figures as fig
from frame.figures import cell


def table(lines):
    """Markdown of a list of rows, the first being the head, its columns aligned."""
    widths = [max(len(row[i]) for row in lines) for i in range(len(lines[0]))]
    head, *body = ['| %s |' % ' | '.join(text.ljust(width) for text, width in zip(row, widths))
                   for row in lines]
    return '\n'.join([head, '|%s|' % '|'.join('-' * (width + 2) for width in widths)] + body)


def work_verdicts(figures, work, metric):
    return [verdict for verdict in (fig.judge_work(figures, work, bar) for bar in work.bars)
            if verdict.metric is metric]


def metric_rows(figures, metric):
    """The table of one metric: a row a work, a column a variant."""
    suite = figures.suite
    bars = any(work_verdicts(figures, work, metric) for work in suite.works)
    rows = [['work'] + [variant.name for variant in suite.variants] + ['noise']
            + ([suite.subject.name + ' is better by'] if bars else [])]
    for work in suite.works:
        medians = [figures.median(work, variant, metric) for variant in suite.variants]
        if any(value is not None for value in medians):
            rows.append([work.name] + [cell(value) for value in medians]
                        + ['%.0f %%' % (100 * figures.noise(work, metric))]
                        + (['; '.join(verdict.text() for verdict
                                      in work_verdicts(figures, work, metric))] if bars else []))
    if suite.baseline:
        rows.append(mean_row(figures, metric) + ['-'] * (1 + bars))
    return rows


def mean_row(figures, metric):
    """Each variant's geometric mean, as a multiple of the baseline's."""
    suite = figures.suite
    base = fig.pick(suite, suite.baseline)
    return ['mean, %s = 1' % base.name] + [cell(figures.mean_ratio(variant, base, metric))
                                          for variant in suite.variants]


def suite_bars(figures):
    """A line a bar of the suite's own."""
    for bar in figures.suite.bars:
        verdicts = fig.judge_suite(figures, bar)
        missed = [verdict for verdict in verdicts if verdict.ok is False]
        for verdict in missed if bar.each else verdicts:
            where = verdict.work.name if verdict.work else 'geometric mean'
            yield '- %s, %s: %s' % (verdict.metric.title, where, verdict.text())
        if bar.each and not missed:
            yield '- every single work against %s: %g ok' % (bar.against, bar.factor)


def missing_lines(missing):
    """A line for each variant and reason, with the works that it is about."""
    works = {}
    for (work, variant), why in missing.items():
        works.setdefault((variant, why), []).append(work)
    for (variant, why), names in works.items():
        yield '- %s %s (%s)' % (variant, why, '; '.join(names))


def processor():
    try:
        with open('/proc/cpuinfo', encoding='utf-8') as file:
            names = re.findall(r'^model name\s*:\s*(.*\S)', file.read(), re.MULTILINE)
    except OSError:
        names = []
    return names[0] if names else platform.machine()


def machine_line(figures):
    noise = figures.machine_spread()
    return ('%s, %s, %d CPUs, Linux %s, load %.1f at the start. Medians of %d interleaved rounds. '
            'A work that never changes spread by %.1f %% in CPU time and %.1f %% in wall time '
            'meanwhile; "noise" is the same of the figures (half of the middle half of the rounds, '
            'the worst variant of the row).'
            % (time.strftime('%Y-%m-%d'), processor(), os.cpu_count() or 1, platform.release(),
               figures.samples.load, len(figures.samples.machine), 100 * noise['cpu'],
               100 * noise['wall']))


def markdown(figures, pictures):
    """The page; pictures: metric name -> file beside it."""
    suite, missing = figures.suite, figures.samples.missing
    parts = ['# ' + suite.title, machine_line(figures)] + ([suite.note] if suite.note else [])
    if 'means' in pictures:
        parts.append('![Geometric means](%s)' % pictures['means'])
    for metric in suite.metrics:
        rows = metric_rows(figures, metric)
        if len(rows) > 1:
            parts += ['## %s (%s; less is better)' % (metric.title, metric.unit), table(rows)]
            if metric.name in pictures:
                parts.append('![%s](%s)' % (metric.title, pictures[metric.name]))
    bars = list(suite_bars(figures))
    if bars:
        parts += ['## Bars for the whole', '\n'.join(bars)]
    if missing:
        parts += ['## Without figures', '\n'.join(missing_lines(missing))]
    return '\n\n'.join(parts) + '\n'


def write_csv(figures, path):
    suite = figures.suite
    with open(path, 'w', encoding='utf-8', newline='') as file:
        out = csv.writer(file, lineterminator='\n')
        out.writerow(['work', 'variant', 'metric', 'unit', 'rounds', 'median', 'least', 'most',
                      'spread', 'ratio_to_' + suite.subject.name])
        for work in suite.works:
            for metric in suite.metrics:
                for variant in suite.variants:
                    values = figures.values(work, variant, metric).values()
                    if values:
                        ratio = figures.ratio(work, variant, suite.subject, metric)
                        out.writerow([work.name, variant.name, metric.name, metric.unit,
                                      len(values)] + ['%.6g' % value for value in (
                                          figures.median(work, variant, metric), min(values),
                                          max(values), fig.spread(values), ratio or 0)])

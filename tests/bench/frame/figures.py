# SPDX-License-Identifier: BSD-2-Clause
"""From samples to figures: medians, spread, ratios, bars.

A ratio is the median of each round's own ratio, so that a machine that is slower for a while
is slower for both.  Above 1 the suite's subject is the better one.
"""
import math
import statistics

from frame.terms import BEST


def spread(values):
    """Half of the width that holds the middle half of the values, relative to the median."""
    values = sorted(values)
    middle = statistics.median(values) if values else 0
    if len(values) < 2 or not middle:
        return 0.0
    quartiles = statistics.quantiles(values, n=4, method='inclusive')
    return (quartiles[2] - quartiles[0]) / 2 / middle


def cell(value):
    """A figure with three digits, without an exponent."""
    if value is None:
        return '-'
    return '{:,.0f}'.format(value) if value >= 100 else '%.3g' % value


def geometric_mean(values):
    return math.exp(statistics.fmean(math.log(value) for value in values))


class Figures:
    """The figures of one run of a suite."""

    def __init__(self, suite, samples):
        self.suite, self.samples = suite, samples

    def values(self, work, variant, metric):
        return self.samples.get(work, variant, self.suite.metric_name(work, metric))

    def median(self, work, variant, metric):
        """None if there is no figure."""
        values = self.values(work, variant, metric)
        return statistics.median(values.values()) if values else None

    def spread(self, work, variant, metric):
        return spread(self.values(work, variant, metric).values())

    def noise(self, work, metric):
        """The largest spread among the variants."""
        return max(self.spread(work, variant, metric) for variant in self.suite.variants)

    def ratio(self, work, above, below, metric):
        """How many times as much `above` took as `below`; None if there is no figure."""
        over, under = self.values(work, above, metric), self.values(work, below, metric)
        ratios = [over[number] / under[number] for number in over if under.get(number)]
        return statistics.median(ratios) if ratios and min(ratios) > 0 else None

    def mean_ratio(self, above, below, metric):
        """The geometric mean over all works that both did."""
        ratios = [self.ratio(work, above, below, metric) for work in self.suite.works]
        ratios = [ratio for ratio in ratios if ratio]
        return geometric_mean(ratios) if ratios else None

    def best_peer(self, work, metric):
        """None if no peer has a figure."""
        peers = [(self.median(work, variant, metric), variant.name, variant)
                 for variant in self.suite.variants if variant.peer
                 and variant is not self.suite.subject]
        peers = [peer for peer in peers if peer[0] is not None]
        return min(peers)[2] if peers else None

    def machine_spread(self):
        """metric -> spread of a work that was always the same."""
        return {name: spread([speed[name] for speed in self.samples.machine])
                for name in ('cpu', 'wall')}


class Verdict:
    """How a bar was met: against whom, what was reached; ok is None if that is not to be said."""

    def __init__(self, bar, metric, work, other, reached):
        self.bar, self.metric, self.work = bar, metric, work
        self.other, self.reached = other, reached
        self.below = bar.absolute or bar.inverse
        self.ok = None if reached is None or bar.factor is None else \
            reached <= bar.factor if self.below else reached >= bar.factor

    def text(self):
        if self.reached is None:
            return '%s: no figure' % (self.other or self.bar.against or 'itself')
        best = 'best: ' if self.bar.against == BEST else ''
        words = [cell(self.reached), self.metric.unit] if self.bar.absolute \
            else [best + self.other, cell(self.reached) + 'x']
        if self.ok is not None:
            words.append('(%s %s) %s' % ('at most' if self.below else 'at least',
                                         cell(self.bar.factor), 'ok' if self.ok else 'MISSED'))
        return ' '.join(words)


def pick(suite, name):
    return next(variant for variant in suite.variants if variant.name == name)


def judge_work(figures, work, bar):
    suite = figures.suite
    metric = metric_of(suite, bar)
    if bar.absolute:
        return Verdict(bar, metric, work, None, figures.median(work, suite.subject, metric))
    other = figures.best_peer(work, metric) if bar.against == BEST else pick(suite, bar.against)
    if other is None:
        return Verdict(bar, metric, work, None, None)
    pair = (suite.subject, other) if bar.inverse else (other, suite.subject)
    return Verdict(bar, metric, work, other.name, figures.ratio(work, *pair, metric))


def metric_of(suite, bar):
    return next(metric for metric in suite.metrics
                if metric.name == (bar.metric or suite.metrics[0].name))


def judge_suite(figures, bar):
    """The verdicts of a suite's own bar: one, or one a work if it is for each."""
    suite, metric = figures.suite, metric_of(figures.suite, bar)
    if bar.each:
        return [judge_work(figures, work, bar) for work in suite.works
                if work.done_by(suite.subject)]
    others = [variant for variant in suite.variants if variant is not suite.subject
              and (variant.peer if bar.against == BEST else variant.name == bar.against)]
    means = []
    for other in others:
        pair = (suite.subject, other) if bar.inverse else (other, suite.subject)
        mean = figures.mean_ratio(*pair, metric)
        if mean:
            means.append((mean, other.name))
    worst = (max(means) if bar.inverse else min(means)) if means else (None, bar.against)
    return [Verdict(bar, metric, None, worst[1], worst[0])]

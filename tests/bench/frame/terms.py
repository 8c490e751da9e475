# SPDX-License-Identifier: BSD-2-Clause
"""What a suite says: works, variants, what is measured of each, and the bars to reach.

A folder of tests/bench/ with a suite.py that defines SUITE is a suite.  Whatever is measured
is better when it is smaller.
"""
BEST = 'best'       # in a bar: the best of all variants that are marked as peers


class Metric:
    """One thing that is measured.  `cpu` and `wall` (seconds) and `peak` (KiB) are known of each
    run; any other is what the program prints on a line `name value`."""

    def __init__(self, name, title, unit):
        self.name, self.title, self.unit = name, title, unit


CPU = Metric('cpu', 'CPU time', 's')
WALL = Metric('wall', 'Wall time', 's')
PEAK = Metric('peak', 'Peak memory', 'KiB')


class Bar:
    """A bar for the suite's subject, its first variant.

    at_least=N: at least N times as fast (small, ...) as `against`; a variant's name, or BEST.
    at_most=N instead: at most N times as much.  Neither: it is only told.
    at_most=N without against: the figure itself, in the metric's unit.
    A work's bar is for the work's own metric unless another is named; a suite's bar is for the
    geometric mean over all works that both did (each=True: for every single one of them).
    """

    def __init__(self, against=None, at_least=None, at_most=None, metric=None, each=False):
        self.against, self.metric, self.each = against, metric, each
        self.factor = at_least if at_least is not None else at_most
        self.inverse = at_most is not None and against is not None
        self.absolute = against is None


class Variant:
    """One of those that are compared; whatever else is given becomes an attribute."""

    def __init__(self, name, peer=True, env=None, **more):
        self.name, self.peer, self.env = name, peer, env or {}
        self.__dict__.update(more)


class Work:
    """One thing to do.  `only`: the names of the variants that can do it.

    Works of one batch are done by one run, whose program prints for a work with metric='x' its
    main metric as `x` and another one as `x.name`.
    """

    def __init__(self, name, *args, bars=(), metric=None, batch=None, only=None, timeout=60,
                 **more):
        self.name, self.args, self.bars = name, [str(arg) for arg in args], list(bars)
        self.metric, self.batch, self.only, self.timeout = metric, batch or name, only, timeout
        self.__dict__.update(more)

    def done_by(self, variant):
        return self.only is None or variant.name in self.only


class Suite:
    """prepare(stage) builds (see build.Stage); command(work, variant) gives the words of a command,
    or None if the variant cannot do the work.  The first metric is the main one.  tracked: a file
    in tests/bench/ with the subject's figures, for figures that repeat (see tracked.py)."""

    def __init__(self, title, metrics, variants, works, command, prepare=None, bars=(), tools=(),
                 rounds=7, baseline=None, note='', tracked=None):
        self.title, self.metrics, self.variants, self.works = title, metrics, variants, works
        self.command, self.prepare, self.bars = command, prepare, list(bars)
        self.tools, self.rounds, self.baseline, self.note = list(tools), rounds, baseline, note
        self.tracked = tracked

    @property
    def subject(self):
        return self.variants[0]

    def metric_name(self, work, metric):
        """What a run calls this metric of this work."""
        if not work.metric:
            return metric.name
        return work.metric if metric is self.metrics[0] else work.metric + '.' + metric.name

    def batches(self):
        """The works, those of one run together."""
        found = {}
        for work in self.works:
            found.setdefault(work.batch, []).append(work)
        return list(found.values())

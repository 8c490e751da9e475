# SPDX-License-Identifier: BSD-2-Clause
"""Runs a suite's variants in turns, A B C A B C, and collects what was measured."""
import os
import sys
import time

from frame import measure


class Samples:
    """values[work name][variant name][round] = {metric: figure}, and why some are missing."""

    def __init__(self):
        self.values = {}
        self.missing = {}       # (work name, variant name) -> reason
        self.machine = []       # machine_speed() of each round
        self.load = os.getloadavg()[0]

    def add(self, work, variant, number, figures):
        self.values.setdefault(work.name, {}).setdefault(variant.name, {})[number] = figures

    def get(self, work, variant, metric):
        """round -> figure."""
        rounds = self.values.get(work.name, {}).get(variant.name, {})
        return {number: figures[metric] for number, figures in rounds.items() if metric in figures}


class Progress:
    """One line that is written over on a terminal, one line a round elsewhere."""

    def __init__(self, total, rounds):
        self.total, self.rounds, self.done = total, rounds, 0
        self.began = time.monotonic()
        self.live = sys.stderr.isatty()

    def left(self):
        spent = time.monotonic() - self.began
        return '%d s left' % (spent / self.done * (self.total - self.done)) if self.done else ''

    def show(self, number, text):
        if self.live:
            line = '[%d/%d] round %d of %d, %s: %s' % (self.done, self.total, number + 1,
                                                       self.rounds, self.left(), text)
            sys.stderr.write('\r\033[K' + line[:100])
            sys.stderr.flush()

    def end_round(self, number):
        if not self.live:
            print('bench: round %d of %d done, %s' % (number + 1, self.rounds, self.left()),
                  file=sys.stderr, flush=True)

    def close(self):
        if self.live:
            sys.stderr.write('\r\033[K')


def planned(suite):
    """Each run of a round: (works of the batch, variant, command)."""
    for works in suite.batches():
        for variant in suite.variants:
            command = suite.command(works[0], variant) if works[0].done_by(variant) else None
            if command:
                yield works, variant, [str(word) for word in command]


def run(suite, rounds, launcher):
    samples, plan = Samples(), list(planned(suite))
    progress = Progress(len(plan) * rounds, rounds)
    for number in range(rounds):
        samples.machine.append(measure.machine_speed())
        for works, variant, command in plan:
            progress.show(number, '%s, %s' % (works[0].batch, variant.name))
            if (works[0].name, variant.name) not in samples.missing:
                take(samples, works, variant, command, number, launcher)
            progress.done += 1
        progress.end_round(number)
    progress.close()
    return samples


def take(samples, works, variant, command, number, launcher):
    """One run; a command that failed is not tried again."""
    try:
        figures = measure.sample(launcher, command, variant.env, works[0].timeout)
    except measure.Failed as failure:
        kind = 'left out' if isinstance(failure, measure.Skipped) else 'failed'
        for work in works:
            samples.missing[work.name, variant.name] = '%s: %s' % (kind, failure)
        return
    for work in works:
        samples.add(work, variant, number, figures)

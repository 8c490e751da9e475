#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""The benchmarks' own test: that runs are measured, bounded and judged rightly."""
import os
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

from frame import build, figures, measure, report, rounds, tracked
from frame.terms import BEST, PEAK, Bar, Metric, Suite, Variant, Work

NS = Metric('ns', 'Time', 'ns')


def shell(script):
    return ['sh', '-c', script]


class Measuring(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        build.install(['gcc'])
        cls.launcher = build.Stage().host('launch', ['tests/bench/frame/launch.c'], '-static')

    def sample(self, script, timeout=20.0):
        return measure.sample(self.launcher, shell(script), {}, timeout)

    def test_printed_figures(self):
        got = self.sample('echo ns 12.5; echo some words 3; echo big 1e6; echo x')
        self.assertEqual((got['ns'], got['big']), (12.5, 1e6))
        self.assertNotIn('some', got)

    def test_cpu_time_of_descendants(self):
        busy = 'import time\nwhile time.process_time() < 0.3: pass'
        got = self.sample('%s -c "%s" & wait' % (sys.executable, busy))
        self.assertGreaterEqual(got['cpu'], 0.3)
        self.assertGreaterEqual(got['wall'], 0.3)

    def test_peak_memory_is_not_ours(self):
        held = bytes(64 << 20)
        self.assertLess(self.sample(':')['peak'], 8 << 10)
        got = self.sample('%s -c "bytearray(64 << 20)"' % sys.executable)
        self.assertGreater(got['peak'], 64 << 10)
        del held

    def test_time_out_leaves_nothing(self):
        with tempfile.NamedTemporaryFile() as file:
            began = time.monotonic()
            with self.assertRaisesRegex(measure.Failed, 'not done after 0.5 s'):
                self.sample('sleep 100 & echo $! >%s; sleep 100' % file.name, 0.5)
            self.assertLess(time.monotonic() - began, 10)
            pid = int(file.read())
        for _ in range(100):
            if not os.path.exists('/proc/%d' % pid) or 'Z' in state(pid):
                return
            time.sleep(0.05)
        self.fail('a process was left')

    def test_failures(self):
        with self.assertRaisesRegex(measure.Failed, 'exit status 3: broken'):
            self.sample('echo broken; exit 3')
        with self.assertRaisesRegex(measure.Failed, 'exit status 137'):
            self.sample('kill -9 $$')
        with self.assertRaisesRegex(measure.Skipped, 'no such thing here'):
            self.sample('echo no such thing here; exit 77')


def state(pid):
    with open('/proc/%d/stat' % pid, encoding='ascii') as file:
        return file.read().rpartition(')')[2].split()[0]


def suite_of(*works, bars=(), baseline=None):
    return Suite('Test', [NS, PEAK], [Variant('ours'), Variant('kernel', peer=False), Variant('a'),
                                      Variant('b')], list(works), None, bars=bars,
                 baseline=baseline)


def figures_of(suite, values):
    """values: work -> variant -> figures of the rounds."""
    samples = rounds.Samples()
    for work in suite.works:
        for variant in suite.variants:
            for number, value in enumerate(values[work.name].get(variant.name, [])):
                samples.add(work, variant, number, {work.metric or 'ns': value})
    samples.machine = [{'cpu': 1.0, 'wall': 1.0}]
    return figures.Figures(suite, samples)


class Judging(unittest.TestCase):
    VALUES = {'w': {'ours': [10, 20, 10], 'kernel': [40, 80, 50], 'a': [30, 60, 30],
                    'b': [15, 31, 15]}}

    def judge(self, bar):
        work = Work('w')
        return figures.judge_work(figures_of(suite_of(work), self.VALUES), work, bar)

    def test_ratio_is_of_the_rounds(self):
        self.assertEqual(self.judge(Bar('kernel', 4)).reached, 4)
        self.assertTrue(self.judge(Bar('kernel', 4)).ok)
        self.assertFalse(self.judge(Bar('kernel', 4.1)).ok)
        self.assertIn('MISSED', self.judge(Bar('kernel', 4.1)).text())

    def test_best_peer_is_no_kernel(self):
        verdict = self.judge(Bar(BEST, 1))
        self.assertEqual((verdict.other, verdict.reached, verdict.ok), ('b', 1.5, True))

    def test_at_most(self):
        self.assertTrue(self.judge(Bar('b', at_most=0.7)).ok)
        self.assertFalse(self.judge(Bar('b', at_most=0.6)).ok)
        self.assertTrue(self.judge(Bar(at_most=10)).ok)
        self.assertFalse(self.judge(Bar(at_most=9)).ok)

    def test_without_factor_it_is_told(self):
        self.assertIsNone(self.judge(Bar('kernel')).ok)
        self.assertEqual(self.judge(Bar('kernel')).text(), 'kernel 4x')

    def test_without_figure(self):
        work = Work('w')
        result = figures_of(suite_of(work), {'w': {'ours': [1]}})
        verdict = figures.judge_work(result, work, Bar('kernel', 2))
        self.assertIsNone(verdict.ok)
        self.assertEqual(verdict.text(), 'kernel: no figure')

    def test_geometric_mean(self):
        works = [Work('w'), Work('v')]
        values = {'w': {'ours': [1], 'a': [2]}, 'v': {'ours': [1], 'a': [8]}}
        result = figures_of(suite_of(*works), values)
        verdict, = figures.judge_suite(result, Bar('a', at_least=3))
        self.assertAlmostEqual(verdict.reached, 4)
        verdicts = figures.judge_suite(result, Bar('a', at_least=3, each=True))
        self.assertEqual([verdict.ok for verdict in verdicts], [False, True])

    def test_spread(self):
        self.assertEqual(figures.spread([5, 5, 5]), 0)
        self.assertAlmostEqual(figures.spread([8, 9, 10, 11, 12]), 0.1)

    def test_page(self):
        work = Work('w', bars=[Bar('kernel', 5)])
        page = report.markdown(figures_of(suite_of(work, baseline='a'), self.VALUES), {})
        self.assertRegex(page, r'\| w +\| 10 +\| 50 +\| 30 +\| 15 +\| .*MISSED')
        self.assertRegex(page, r'\| mean, a = 1 +\| 0.333 ')


class Keeping(unittest.TestCase):
    def compare(self, before, after):
        suite = suite_of(Work('w'))
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'kept.csv')
            tracked.write(figures_of(suite, {'w': {'ours': [before]}}), path)
            return tracked.compare(figures_of(suite, {'w': {'ours': [after]}}), path)

    def test_worse_and_better(self):
        self.assertEqual(self.compare(100, 101), ([], False))
        self.assertEqual(self.compare(100, 103), (['w: 103, was 100 (+3.0 %) WORSE'], True))
        self.assertEqual(self.compare(100, 90), (['w: 90, was 100 (-10.0 %)'], False))

    def test_missing(self):
        suite = suite_of(Work('w'))
        self.assertEqual(tracked.compare(figures_of(suite, {'w': {}}), '/nonexistent'),
                         (['w: no figure'], True))


if __name__ == '__main__':
    unittest.main()

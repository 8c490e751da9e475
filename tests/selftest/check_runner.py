#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""A kernel that panics, hangs or leaks costs the one test that did it, and is told as such."""
import io
import os
import sys
import tempfile
import threading

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

import boot
import run
from harness import hosted, keys, report, shim

FAKE = [sys.executable, os.path.join(HERE, 'fake_qemu.py')]
failures = 0


def check(what, got, want):
    global failures
    if got != want:
        failures += 1
        print('%s\n\texpected %r\n\tgot      %r' % (what, want, got))


class FakeTest:
    args, timeout = [], 1

    def __init__(self, name):
        self.name = name


def suite(folder, names, env=None):
    """Runs programs of these names in a fake machine: (outcome by name, leaks' outcome)."""
    group = keys.Group(os.path.join(folder, 'x86_64-linux'), shim=folder)
    tests = [FakeTest(name) for name in names]
    for name in names:
        path = os.path.join(group.build, 'tests', name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        open(path, 'w', encoding='utf-8').close()
    seen, leaks = {}, []
    shim.run_batch(keys.Machine(group, 'shim', 'fake'), tests, env or {}, lambda test: 0.5,
                   lambda test, outcome, output, seconds, left:
                   seen.setdefault(test.name, []).append((outcome, output, left)),
                   lambda outcome, output: leaks.append(outcome), lambda: False)
    return seen, leaks


def check_batches(folder):
    good = ('exit', 0)
    seen, leaks = suite(folder, ['a', 'speaks', 'leaves', 'b'])
    check('good programs', {name: [what[0] for what in seen[name]] for name in seen},
          {'a': [good], 'speaks': [good], 'leaves': [good],
           'b': [good]})
    check('output passes unchanged', seen['speaks'][0][1],
          b'x[shim] end tests/speaks exit 9\nhalf a line\n')
    check('what is left behind', {name: seen[name][0][2] for name in seen},
          {'a': [], 'speaks': [], 'leaves': ['processes 1', 'names 2'], 'b': []})
    check('no leaks but those', leaks, [good])

    seen, leaks = suite(folder, ['a', 'dies', 'b', 'wedges', 'c'])
    outcomes = {name: [what[0] for what in seen[name]] for name in seen}
    check('a panic and a hang', outcomes,
          {'a': [good], 'b': [good], 'c': [good], 'wedges': [('died', 'the kernel hung')],
           'dies': [('died', 'the kernel died: panic: fell over')]})
    check('the panic shows its backtrace', b'fall_over+0x10' in seen['dies'][0][1], True)
    check('no leaks after deaths', leaks, [good])

    _, leaks = suite(folder, ['a'], {'LEAK': '1'})
    check('a leak', leaks, [('died', 'leaks: pages 1 objects 0 processes 0')])

    seen, _ = suite(folder, ['%d/dies' % number for number in range(6)])
    check('many deaths are given up', sorted(seen['5/dies'][0][0]),
          sorted(('died', 'not run: the machine died before it')))


def check_pieces():
    check('words', keys.split_words("a 'b c' \"d\""), ['a', 'b c', 'd'])
    check('an empty word', keys.split_words("'' x"), ['', 'x'])
    check('control bytes', report.printable(b'a\x1b[1mb\r\n'), 'a\N{REPLACEMENT CHARACTER}[1mb\n')
    output = hosted.Output()
    for _ in range(64):
        output.add(b'x' * 65536)
    check('a runaway output is bounded', len(output.bytes()) < 8 * hosted.KEEP, True)
    check('ustar', boot.make_initrd({'n': b'data'})[257:262], b'ustar')
    check('quotes', [boot.quote(word) for word in ('a', 'a b', '')], ['a', "'a b'", "''"])


def check_second_try():
    stream = io.StringIO()
    told = report.Report(2, stream)
    runner = run.Runner.__new__(run.Runner)
    runner.report, runner.stopping = told, threading.Event()
    runner.lock, runner.numbers = threading.Lock(), {}
    tries = {'sometimes': ['failed', 'passed'], 'never': ['failed', 'failed']}
    for number, (name, verdicts) in enumerate(tries.items()):
        runner.add_steady(lambda name=name, verdicts=verdicts:
                          report.Result(name, 'm', verdicts.pop(0), reason='wrong'), number)
    told.summary()
    lines = stream.getvalue().splitlines()
    check('one result a test', [what.verdict for what in told.results], ['passed', 'failed'])
    check('the second try is told', [line for line in lines if line.startswith(('unsteady', 'failed'))],
          ['failed: never  [m]', 'unsteady: sometimes  [m]: wrong, passed at the second try'])


def main():
    boot.machines = lambda arch: {'fake': FAKE}
    shim.GRACE = 2
    with tempfile.TemporaryDirectory() as folder:
        open(os.path.join(folder, 'kernel'), 'w', encoding='utf-8').close()
        check_batches(folder)
    check_pieces()
    check_second_try()
    return 1 if failures else 0


sys.exit(main())

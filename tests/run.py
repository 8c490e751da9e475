#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Runs the tests of one or several builds on their machines.

    run.py [options] --build DIR [--arch CPU] [--run KINDS] [--machine NAMES]
           [--smp N] [--libc loam|host] [--shim DIR] [--again WORDS] [--build DIR ...]

Each --build opens a group; the options after it belong to that group, those
before the first one to all.  Lists are separated by spaces or commas.  The last
line is `N passed, N failed, N skipped`; the exit status is 0 when something
passed and nothing failed.
"""
import argparse
import glob
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import boot
from harness import hosted, keys, shim
from harness.report import Report, Result, write_junit

FAILED_CHECK = re.compile(rb'^\S+:\d+: failed: ', re.MULTILINE)
CHECK_SECONDS = 600  # for a script that checks, which may have to build
GROUP_OPTIONS = ('arch', 'run', 'machine', 'smp', 'libc', 'shim', 'again')


# ---- verdicts ---------------------------------------------------------------

def outcome_text(outcome):
    kind, what = outcome
    if kind == 'timeout':
        return 'timed out after %g s' % what
    return what if kind == 'died' else '%s %s' % (kind, what)


def last_line(output):
    lines = output.decode(errors='replace').split('\n')
    return next((line.strip() for line in reversed(lines) if line.strip()), 'no reason given')


def verdict_of(test, expect, outcome, output, left):
    """(passed|failed|skipped, expected, got)."""
    expected = outcome_text(expect)
    if outcome == ('exit', 77) and expect != outcome:
        return 'skipped', '', last_line(output)
    if outcome != expect:
        return 'failed', expected, outcome_text(outcome)
    if FAILED_CHECK.search(output):
        return 'failed', 'no failed check', 'a failed check, in a child or before the end'
    if test.expect_output and not test.expect_output.search(output):
        return ('failed', 'output that matches ' + test.expect_output.pattern.decode(),
                outcome_text(outcome) + ', other output')
    if left:
        return 'failed', 'nothing left', 'left behind ' + ' '.join(left)
    return 'passed', '', ''


def red_verdict(test, verdict, got):
    """A selftest passes when the runner sees it fail, and for the right reason."""
    if verdict == 'failed' and test.red.search(got):
        return 'passed', '', ''
    return ('failed', 'that the runner sees red: ' + test.red.pattern,
            'the runner saw: %s %s' % (verdict, got))


def again(machine, name):
    words = ['make test T=' + name, 'RUN=' + machine.kind, machine.group.again]
    if machine.qemu and machine.qemu != next(iter(boot.machines(machine.arch))):
        words.append('MACHINE=' + machine.qemu)
    if machine.smp > 1:
        words.append('SMP=%d' % machine.smp)
    return ' '.join(words)


# ---- the run ----------------------------------------------------------------

class Runner:
    def __init__(self, options, plan, checks):
        self.options, self.plan, self.checks = options, plan, checks
        self.report = Report(sum(len(tests) for _, tests in plan) + len(checks))
        self.report.order = [machine.label() for machine, _ in plan] + ['runner'] * bool(checks)
        self.stopping = threading.Event()
        self.numbers = {}               # number of a hosted run -> its Result
        self.lock = threading.Lock()
        self.folder = tempfile.mkdtemp(prefix='loam-test-')

    def seconds(self, test, machine):
        return test.timeout * machine.slowness() * self.options.slow

    def judge(self, test, machine, outcome, output, seconds, left=()):
        expect = machine.group.port.outcome(test.expect)
        verdict, expected, got = verdict_of(test, expect, outcome, output, left)
        if test.red:
            verdict, expected, got = red_verdict(test, verdict, got)
        return Result(test.name, machine.label(), verdict, seconds, got, expected, output,
                      again(machine, test.name))

    def settle(self, *judged):
        result = self.judge(*judged)
        self.report.add(result)
        return result

    def skip(self, test, machine, reason):
        self.report.add(Result(test.name, machine.label(), 'skipped', reason=reason))

    def elf(self, test, machine):
        return os.path.abspath(os.path.join(machine.group.build, 'tests', test.name))

    def run_hosted(self, test, machine, command, number):
        def once():
            started = time.monotonic()
            outcome, output, left = hosted.run(test, self.elf(test, machine), command, number,
                                               self.seconds(test, machine), self.folder)
            return self.judge(test, machine, outcome, output, time.monotonic() - started, left)

        self.add_steady(once, number)

    def add_steady(self, once, number=None):
        """A result, of a second try if the first failed; the report tells of both."""
        result = once()
        if result.verdict == 'failed' and not self.stopping.is_set():
            self.report.unsteady(result)
            result = once()
        if self.stopping.is_set():
            return
        self.report.add(result)
        with self.lock:
            self.numbers[number] = result

    def run_shim(self, tests, machine, env):
        late = []       # failed once: each has a second try, in a boot of its own

        def done(test, outcome, output, seconds, left):
            if self.stopping.is_set():
                return
            result = self.judge(test, machine, outcome, output, seconds, left)
            if result.verdict == 'failed' and test not in late:
                self.report.unsteady(result)
                late.append(test)
            else:
                self.report.add(result)

        def leaks_done(outcome, output):
            self.leaks(machine, outcome, output)

        def batch(tests, leaks_done):
            shim.run_batch(machine, tests, env, lambda test: self.seconds(test, machine), done,
                           leaks_done, self.stopping.is_set)

        try:
            batch(list(tests), leaks_done)
            for test in list(late):
                batch([test], lambda outcome, output: None)
        except boot.BootError as error:
            for test in tests:
                self.settle(test, machine, ('died', str(error)), b'', 0.0)

    def leaks(self, machine, outcome, output):
        if self.stopping.is_set():
            return
        verdict = 'passed' if outcome == ('exit', 0) else 'failed'
        self.report.add(Result('shim leaks', machine.label(), verdict, 0.0, outcome_text(outcome),
                               'leaks: pages 0 objects 0 processes 0', output))

    def ready(self, tests, machine):
        """The tests that can run on machine; the others are settled here."""
        runnable = []
        for test in tests:
            reason = keys.unmet_need(test, machine)
            if reason:
                self.skip(test, machine, reason)
            elif not os.path.isfile(self.elf(test, machine)):
                self.settle(test, machine, ('died', 'not built: ' + self.elf(test, machine)),
                            b'', 0.0)
            else:
                runnable.append(test)
        return runnable

    def run_check(self, path):
        """A script that checks the runner itself, on this host."""
        name = 'selftest/' + os.path.basename(path)[:-3]

        def once():
            started = time.monotonic()
            try:
                done = subprocess.run(boot.die_with_parent([sys.executable, path]), cwd=self.folder,
                                      stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                      stderr=subprocess.STDOUT, timeout=CHECK_SECONDS, check=False)
                outcome, output = ('exit', done.returncode), done.stdout
            except subprocess.TimeoutExpired as late:
                outcome, output = ('timeout', CHECK_SECONDS), late.stdout or b''
            return Result(name, 'runner', 'passed' if outcome == ('exit', 0) else 'failed',
                          time.monotonic() - started, outcome_text(outcome),
                          'exit 0', output, 'python3 tests/%s.py' % name)

        self.add_steady(once)

    def jobs(self):
        """The pieces of work, the long ones first: functions without arguments."""
        batches = [lambda path=path: self.run_check(path) for path in self.checks]
        singles = []
        for machine, tests in self.plan:
            tests = self.ready(tests, machine)
            if machine.kind == 'shim':
                batches += self.shim_jobs(tests, machine)
            else:
                singles += self.hosted_jobs(tests, machine, len(singles))
        return batches + singles

    def shim_jobs(self, tests, machine):
        """One boot for all tests that have the same environment."""
        by_env = {}
        for test in tests:
            by_env.setdefault(tuple(sorted(test.env.items())), []).append(test)
        self.report.total += len(by_env)        # each batch also gives `shim leaks`
        return [lambda batch=batch, env=env: self.run_shim(batch, machine, dict(env))
                for env, batch in by_env.items()]

    def hosted_jobs(self, tests, machine, first):
        command = [] if machine.kind == 'native' else hosted.user_command(machine.arch, machine.group.hosted)
        if command is None:
            for test in tests:
                self.settle(test, machine,
                            ('died', 'qemu-%s is not installed: run tests/tools/setup.sh qemu-%s'
                             % (machine.arch, machine.arch)), b'', 0.0)
            return []
        return [lambda test=test, number=number:
                self.run_hosted(test, machine, command, number)
                for number, test in enumerate(tests, first)]

    def work(self, jobs):
        while not self.stopping.is_set():
            with self.lock:
                job = jobs.pop(0) if jobs else None
            if job is None:
                return
            try:
                job()
            except Exception as error:
                if not self.stopping.is_set():
                    self.crash = error
                    self.stopping.set()
                return

    def run(self):
        self.crash = None
        try:
            jobs = self.jobs()
            workers = [threading.Thread(target=self.work, args=(jobs,), daemon=True)
                       for _ in range(self.options.jobs)]
            for worker in workers:
                worker.start()
            for worker in workers:
                worker.join()
        except KeyboardInterrupt:
            self.stopping.set()
            hosted.end_all()
        finally:
            for number, pid, name in hosted.sweep():
                if number in self.numbers:
                    self.report.fail_later(self.numbers[number],
                                           'left a process running: %s (%d)' % (name, pid))
            shutil.rmtree(self.folder, ignore_errors=True)
        if self.crash:
            raise self.crash


# ---- the command line -------------------------------------------------------

def words(text):
    return [word for word in re.split(r'[\s,]+', text or '') if word]


class GroupOption(argparse.Action):
    """Keeps the order: an option belongs to the last --build before it."""

    def __call__(self, parser, namespace, value, option_string=None):
        value = ' '.join(value) if isinstance(value, list) else value
        if self.dest == 'build':
            namespace.groups.append(dict(namespace.common, build=value))
        else:
            target = namespace.groups[-1] if namespace.groups else namespace.common
            target[self.dest] = value


def parse(argv):
    parser = argparse.ArgumentParser(prog='run.py', description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--build', action=GroupOption, metavar='DIR')
    for name in GROUP_OPTIONS:
        many = {'nargs': '*'} if name in ('run', 'machine', 'smp') else {}
        parser.add_argument('--' + name, action=GroupOption, **many)
    parser.add_argument('--test', '-t', default='', help='names, parts of names or globs')
    parser.add_argument('--selftest', action='store_true', help='also prove that red is seen')
    parser.add_argument('--jobs', '-j', type=int, default=os.cpu_count() or 1)
    parser.add_argument('--slow', type=float, default=1, help='multiplies every time limit')
    parser.add_argument('--junit', metavar='FILE')
    parser.add_argument('--list', action='store_true', help='only print what would run')
    parser.set_defaults(groups=[], common={})
    options = parser.parse_args(argv)
    if not options.groups:
        parser.error('no --build given')
    return options


def native_arch():
    return os.uname().machine


def group_machines(spec):
    """The machines of one --build."""
    group = keys.Group(spec['build'], spec.get('arch'), spec.get('libc') or 'loam',
                       spec.get('shim'), spec.get('again'))
    if group.arch not in keys.ARCHES:
        raise boot.BootError('%s: of which CPU? (--arch)' % group.build)
    if not os.path.isdir(group.build):
        raise boot.BootError('%s: no such build' % group.build)
    kinds = words(spec.get('run')) or keys.KINDS
    for kind in kinds:
        if kind not in keys.KINDS:
            raise boot.BootError('no machine %s; there is: %s' % (kind, ' '.join(keys.KINDS)))
        if kind == 'shim':
            yield from shim_machines(group, spec)
        elif kind == 'user' or group.arch == native_arch():
            yield keys.Machine(group, kind)


def shim_machines(group, spec):
    names = words(spec.get('machine')) or [None]
    if names == ['all']:
        names = list(boot.machines(group.arch))
    for name in names:
        for smp in words(spec.get('smp')) or ['1']:
            yield keys.Machine(group, 'shim', boot.pick_machine(group.arch, name)[0], int(smp))


def make_plan(options):
    """What runs where: (machine, tests) pairs."""
    tests = keys.discover(options.selftest)
    if options.test:
        tests = keys.select(tests, options.test)
        if not tests:
            raise boot.BootError('no test matches ' + options.test)
    machines = [machine for spec in options.groups for machine in group_machines(spec)]
    # Beside the default build a variant runs only what concerns it; alone, all.
    beside = any(not machine.group.variant and not machine.group.port.settings
                 for machine in machines)
    plan = [(machine, [test for test in tests if not beside or machine.group.runs(test)])
            for machine in machines]
    return [(machine, chosen) for machine, chosen in plan if chosen]


def self_checks(options):
    """The scripts that check the runner and boot.py; part of a whole run only."""
    pattern = os.path.join(boot.ROOT, 'tests', 'selftest', 'check_*.py')
    return sorted(glob.glob(pattern)) if options.selftest and not options.test else []


def list_plan(plan):
    for machine, tests in plan:
        for test in tests:
            reason = keys.unmet_need(test, machine)
            print('%s  [%s]%s' % (test.name, machine.label(), '  skipped: ' + reason if reason else ''))


def main():
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    options = parse(sys.argv[1:])
    try:
        plan = make_plan(options)
    except (boot.BootError, keys.KeyFault) as error:
        print('run.py: %s' % error, file=sys.stderr)
        return 2
    if options.list:
        list_plan(plan)
        return 0
    runner = Runner(options, plan, self_checks(options))
    runner.run()
    runner.report.summary(runner.stopping.is_set())
    if options.junit:
        write_junit(options.junit, runner.report.results)
    return 130 if runner.stopping.is_set() else 0 if runner.report.good() else 1


if __name__ == '__main__':
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Random system calls in great number on one boot of kernel_shim, and the unit tests behind them.

Shows how far it is, and how to repeat the last stretch.  The exit status is 0 when the kernel
lived, ran every unit test, and held nothing at power-off.
"""
import argparse
import os
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

import boot
from harness import keys, shim

FUZZER = 'hostile/syscalls'
CALLS_PER_SECOND = 1000     # less is a hang


class Watched(shim.Boot):
    """A boot whose fuzzer is seen at work."""

    def program(self, data):
        super().program(data)
        if self.current and self.current.name == FUZZER:
            boot.write_all(data)


def seconds_of(machine):
    return lambda test: test.timeout * machine.slowness()


def fuzz(machine, calls, seed):
    """Gives the failures, as lines."""
    tests = [test for test in keys.discover()
             if test.name == FUZZER or test.name.startswith('unit/')
             and not test.env and not keys.unmet_need(test, machine)]
    fuzzer = next(test for test in tests if test.name == FUZZER)
    fuzzer.args = [str(calls), seed]
    fuzzer.timeout = 60 + calls / CALLS_PER_SECOND
    tests = [fuzzer] + [test for test in tests if test != fuzzer]
    failures = []

    def done(test, outcome, output, *_):
        if outcome not in (test.expect, ('exit', 77)):
            failures.append('%s: %s %s' % ((test.name,) + outcome))
            boot.write_all(output[-2000:])

    run, reason = shim.boot_once(machine, tests, {}, seconds_of(machine), done, Watched)
    if reason:
        boot.write_all(bytes(run.output[-4000:]))
        return failures + [reason]
    leaks = shim.leak_outcome(run)
    return failures + ([leaks[1]] if leaks != ('exit', 0) else [])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--arch', required=True, choices=keys.ARCHES)
    parser.add_argument('--build', required=True)
    parser.add_argument('--smp', type=boot.positive, default=4)
    parser.add_argument('--calls', type=boot.positive, default=1000000)
    parser.add_argument('--seed', default='1')
    options = parser.parse_args()
    name, _ = boot.pick_machine(options.arch, None)
    machine = keys.Machine(keys.Group(options.build, options.arch), 'shim', name, options.smp)
    print('%s, %d CPUs, %d calls' % (machine.label(), options.smp, options.calls), flush=True)
    started = time.monotonic()
    failures = fuzz(machine, options.calls, options.seed)
    for line in failures:
        print('FAILED ' + line)
    print('%s: %s, %d s' % (options.arch, 'failed' if failures else 'the kernel lives, nothing leaked',
                            time.monotonic() - started))
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())

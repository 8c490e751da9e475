#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Measures: bench.py [SUITE...] [--rounds N] [--work PART] [--update] [--check]

Runs every suite, or those named (a folder here with a suite.py), and writes a table (Markdown),
a CSV and pictures (SVG) into build/bench/.  It tells of missed bars and ends with 0 all the same:
a timing is no test.
"""
import argparse
import importlib.util
import os
import re
import shutil
import signal
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

from frame import build, figures, plot, report, rounds, tracked

RESULTS = os.path.join(HERE, 'results')


def suite_names():
    return sorted(name for name in os.listdir(HERE)
                  if os.path.isfile(os.path.join(HERE, name, 'suite.py')))


def load(name):
    """The module of a suite."""
    folder = os.path.join(HERE, name)
    sys.path.insert(0, folder)
    try:
        spec = importlib.util.spec_from_file_location(name + '_suite',
                                                      os.path.join(folder, 'suite.py'))
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
    finally:
        sys.path.remove(folder)


def narrow(suite, part):
    """Leaves the works whose names contain part."""
    if part:
        suite.works = [work for work in suite.works if part in work.name]
        if not suite.works:
            raise build.BenchError('no work is named like %r' % part)


def measure(name, suite, options):
    """Runs one suite and writes what came out; gives its figures."""
    build.install(build.TOOLS + suite.tools)
    narrow(suite, options.work)
    with build.Stage() as stage:
        launcher = stage.host('launch', ['tests/bench/frame/launch.c'], '-static')
        if suite.prepare:
            stage.say('%s: building' % name)
            suite.prepare(stage)
        samples = rounds.run(suite, options.rounds or suite.rounds, launcher)
    result = figures.Figures(suite, samples)
    write(name, result, options.update and not suite.tracked)
    return result


def write(name, result, update):
    folder = os.path.join(build.BUILD, 'bench')
    pictures = plot.draw_all(result, folder, name)
    page = report.markdown(result, pictures)
    with open(os.path.join(folder, name + '.md'), 'w', encoding='utf-8') as file:
        file.write(page)
    report.write_csv(result, os.path.join(folder, name + '.csv'))
    print(page)
    files = [name + '.md', name + '.csv'] + list(pictures.values())
    print('written: ' + ' '.join('build/bench/' + file for file in files), flush=True)
    if update:
        os.makedirs(RESULTS, exist_ok=True)
        for file in files:
            shutil.copy(os.path.join(folder, file), os.path.join(RESULTS, file))


def run(name, options):
    """0, or 1 if the suite checks something and found it wrong."""
    suite = load(name).SUITE
    result = measure(name, suite, options)
    if not suite.tracked:
        return 0
    path = os.path.join(HERE, suite.tracked)
    lines, worse = tracked.compare(result, path)
    print('\n'.join(lines or ['all as kept in tests/bench/' + suite.tracked]))
    if options.update:
        tracked.write(result, path)
    return 1 if options.check and worse else 0


def positive(text):
    if not re.fullmatch('[1-9][0-9]*', text):
        raise argparse.ArgumentTypeError('%r is not a number above 0' % text)
    return int(text)


def parse(argv):
    parser = argparse.ArgumentParser(prog='bench.py', description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--rounds', type=positive, help='instead of what the suite says')
    parser.add_argument('--work', metavar='PART', help='only works whose names contain this')
    parser.add_argument('--update', action='store_true',
                        help='keep the result in tests/bench/')
    parser.add_argument('--check', action='store_true',
                        help='suites of repeatable counts: fail when one became worse')
    parser.add_argument('suites', nargs='*', metavar='SUITE')
    options = parser.parse_args(argv)
    if options.update and options.work:
        parser.error('only a whole suite is kept: not --update together with --work')
    return options


def main():
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    options, known = parse(sys.argv[1:]), suite_names()
    for name in options.suites:
        if name not in known:
            print('bench: there is no suite %s; there is: %s' % (name, ' '.join(known)),
                  file=sys.stderr)
            return 2
    try:
        return max(run(name, options) for name in options.suites or known)
    except build.BenchError as error:
        print('bench: %s' % error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == '__main__':
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Programs that everybody knows, with Loam preloaded: they say what they say with glibc alone.

    check.py [--seconds N] [--only PART] FOLDER

FOLDER holds libloam.so and libloam-ipc.so.  Each program runs twice, first with glibc's heap; what
both say must be equal, and their CPU time and peak memory (of the largest process) are shown.  The stressors of stress-ng
run N seconds each, check their own work (--verify), and have both libraries preloaded.
"""
import argparse
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
REAL = os.path.join(os.path.dirname(HERE), 'bench/heap/real')
BOUND = 300                 # seconds for one run
DATA = 1 << 30              # bytes that a stressor may have
PYTHON = '/usr/bin/python3'         # Debian's, which has its tests packaged
PYTHON_TESTS = '''array bytes bz2 collections ctypes dataclasses decimal deque dict fork1 functools
gc generators hashlib heapq itertools json list lzma memoryview mmap pickle queue re set sort
struct threading tuple unicode weakref xml_etree zlib'''.split()
STRESSORS = 'malloc mmap mremap mq shm mlock madvise msync memfd brk'.split()
TOOLS = ['redis-benchmark', 'sqlite3', 'lua5.4', PYTHON, '/usr/lib/python3.11/test/test_json/__init__.py',
         'perl', 'g++', 'stress-ng']

# What is said differs from run to run in these lines; of Python's tests only the verdict counts.
FIGURES = re.compile(r'^(cpu|peak) .*\n', re.MULTILINE)
VERDICT = re.compile(r'^(?:Result: .*|\d+ tests? .*)$', re.MULTILINE)


class Program:
    """A command, and what of its output is to be the same each time."""

    def __init__(self, name, words, env=(), output=lambda text: FIGURES.sub('', text)):
        self.name, self.words, self.env, self.output = name, words, dict(env), output


def verdict(text):
    return '\n'.join(VERDICT.findall(text))


def programs(work):
    python = {'PYTHONMALLOC': 'malloc', 'PYTHONHASHSEED': '0'}
    preprocessed = os.path.join(work, 'headers.ii')
    subprocess.run(['g++', '-E', '-std=c++17', '-o', preprocessed, REAL + '/headers.cpp'], check=True)
    compiler = subprocess.check_output(['g++', '-print-prog-name=cc1plus'], text=True).strip()
    yield Program('redis', ['sh', REAL + '/redis.sh', work])
    yield Program('sqlite3', ['sqlite3', ':memory:', '.read %s/inserts.sql' % REAL])
    yield Program('lua5.4', ['lua5.4', REAL + '/tables.lua'])
    yield Program('perl', ['perl', REAL + '/words.pl'], {'PERL_HASH_SEED': '0'})
    yield Program('cc1plus', [compiler, '-quiet', '-O2', '-o', '-', preprocessed])
    yield Program('python3', [PYTHON, '-S', REAL + '/objects.py'], python)
    for name in PYTHON_TESTS:
        yield Program('python3 test_' + name, [PYTHON, '-m', 'test', 'test_' + name], python, verdict)


class Run:
    """One run to its end: what it said, exit status included, CPU seconds and peak memory."""

    def __init__(self, program, work, libraries, limits=None):
        env = dict(os.environ, LC_ALL='C.UTF-8', LD_PRELOAD=' '.join(libraries), **program.env)
        with tempfile.TemporaryFile() as file:
            with subprocess.Popen(program.words, cwd=work, env=env, stdin=subprocess.DEVNULL, stdout=file,
                                  stderr=subprocess.STDOUT, preexec_fn=limits,
                                  start_new_session=True) as process:
                status, usage = self.wait(process)
            file.seek(0)
            text = file.read().decode(errors='replace')
        self.status = os.waitstatus_to_exitcode(status)
        self.text = text + 'ended with %d\n' % self.status
        self.said = program.output(text) + 'ended with %d\n' % self.status
        self.figures = '%6.2f s %7.1f MiB' % (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)

    @staticmethod
    def wait(process):
        """The status of wait4; who takes too long is ended with all its children."""
        signal.signal(signal.SIGALRM, lambda *_: os.killpg(process.pid, signal.SIGKILL))
        signal.alarm(BOUND)
        _, status, usage = os.wait4(process.pid, 0)
        signal.alarm(0)
        process.returncode = 0
        return status, usage


def report(name, good, figures, text):
    print('  %-26s %-6s %s' % (name, 'ok' if good else 'FAILED', figures), flush=True)
    if not good:
        print(re.sub('(?m)^', '    | ', text[-3000:]), flush=True)
    return good


def compare(program, work, heap):
    host, loam = Run(program, work, []), Run(program, work, [heap])
    return report(program.name, host.status == 0 and host.said == loam.said, 'glibc %s, loam %s' % (host.figures, loam.figures),
                  'with glibc:\n%s\nwith loam:\n%s' % (host.said[-1200:], loam.text[-1700:]))


def stress(name, seconds, work, libraries):
    program = Program('stress-ng ' + name, ['stress-ng', '--' + name, '2', '--verify', '--timeout',
                                            '%ds' % seconds, '--malloc-bytes', '128m', '--temp-path', work])
    done = Run(program, work, libraries,
               lambda: resource.setrlimit(resource.RLIMIT_DATA, (DATA, DATA)))
    good = done.status == 0 and not re.search(r'\bfail(ed)?: |unsuccessful', done.text)
    return report(program.name, good, 'loam  %s' % done.figures, done.text)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split('\n')[2].strip())
    parser.add_argument('--seconds', type=int, default=5)
    parser.add_argument('--only', default='')
    parser.add_argument('folder', nargs='?', default='.')
    parser.add_argument('--tools', action='store_true', help='only name what has to be installed')
    options = parser.parse_args()
    if options.tools:
        print(' '.join(TOOLS))
        return 0
    libraries = [os.path.join(os.path.abspath(options.folder), name)
                 for name in ('libloam.so', 'libloam-ipc.so')]
    results = []
    for library in libraries:
        if not os.path.isfile(library):
            parser.error(library + ' is not there')
    with tempfile.TemporaryDirectory() as work:
        for program in programs(work):
            if options.only in program.name:
                results.append(compare(program, work, libraries[0]))
        for name in STRESSORS:
            if options.only in 'stress-ng ' + name:
                results.append(stress(name, options.seconds, work, libraries))
    print('%d programs, %d failed' % (len(results), results.count(False)))
    return 0 if results and all(results) else 1


if __name__ == '__main__':
    sys.exit(main())

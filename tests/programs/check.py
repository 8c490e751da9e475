#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Programs that everybody knows, with Loam preloaded: they say what they say with glibc alone.

    check.py [--seconds N] [--only PART] FOLDER

FOLDER holds libloam.so and libloam-ipc.so.  Each program runs twice, first with glibc's heap; what
both say must be equal, and their CPU time and peak memory (of the largest process) are shown.  The stressors of stress-ng
run N seconds each, check their own work (--verify), and have both libraries preloaded.  The dynamic
linker tells that each program had them.
"""
import argparse
import glob
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
MILLION = 1000000
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
FAULTS = re.compile(r'\bfail(ed)?: |unsuccessful|skipp')        # of a stressor
CONTROL = re.compile(r'transferring control: (.*)')     # the dynamic linker's last line
VERDICT = re.compile(r'^(?:Result: .*|\d+ tests? .*)$', re.MULTILINE)


class Program:
    """A command, what of its output is to be the same each time, and what it has to run, by path."""

    def __init__(self, name, words, env=(), output=lambda text: FIGURES.sub('', text), runs=None):
        self.name, self.words, self.env, self.output = name, words, dict(env), output
        self.runs = set(runs or [os.path.basename(words[0])])


def verdict(text):
    return '\n'.join(VERDICT.findall(text))


def write_statements(path):
    """A million inserts and then a million questions, each a statement of its own."""
    with open(path, 'w', encoding='ascii') as file:
        file.write('CREATE TABLE t (id INTEGER PRIMARY KEY, k INTEGER, v TEXT);\n'
                   'CREATE INDEX by_k ON t (k);\nBEGIN;\n')
        for i in range(MILLION):
            file.write("INSERT INTO t VALUES (%d, %d, 'value %d');\n" % (i, i * 7919 % MILLION, i * 31 % 1009))
        file.write('COMMIT;\n')
        for i in range(MILLION):
            file.write('SELECT id, v FROM t WHERE k = %d;\n' % (i * 104729 % MILLION))
    return path


def programs(work):
    python = {'PYTHONMALLOC': 'malloc', 'PYTHONHASHSEED': '0'}
    preprocessed = os.path.join(work, 'headers.ii')
    subprocess.run(['g++', '-E', '-std=c++17', '-o', preprocessed, REAL + '/headers.cpp'], check=True)
    compiler = subprocess.check_output(['g++', '-print-prog-name=cc1plus'], text=True).strip()
    yield Program('redis', ['sh', REAL + '/redis.sh', work], {'PRELOAD_CLIENTS': '1'},
                  runs=['redis-server', 'redis-benchmark', 'redis-cli'])
    yield Program('sqlite3', ['sqlite3', ':memory:', '.read %s/inserts.sql' % REAL])
    statements = write_statements(os.path.join(work, 'statements.sql'))
    yield Program('sqlite3 statements', ['sh', '-c', "sqlite3 :memory: '.read %s' | cksum" % statements],
                  runs=['sqlite3'])
    yield Program('lua5.4', ['lua5.4', REAL + '/tables.lua'])
    yield Program('perl', ['perl', REAL + '/words.pl'], {'PERL_HASH_SEED': '0'})
    yield Program('cc1plus', [compiler, '-quiet', '-O2', '-o', '-', preprocessed])
    yield Program('python3', [PYTHON, '-S', REAL + '/objects.py'], python)
    for name in PYTHON_TESTS:
        yield Program('python3 test_' + name, [PYTHON, '-m', 'test', 'test_' + name], python, verdict)


class Run:
    """One run to its end: what it said, exit status included, CPU seconds and peak memory."""

    def __init__(self, program, work, libraries, limits=None):
        log = os.path.join(work, 'loaded')
        env = dict(os.environ, LC_ALL='C.UTF-8', LD_PRELOAD=' '.join(libraries), LD_DEBUG='files',
                   LD_DEBUG_OUTPUT=log, **program.env)
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
        self.missed = program.runs - self.programs_with(libraries, log)
        for name in sorted(self.missed):
            self.text += '%s ran without %s\n' % (name, ' '.join(libraries))

    @staticmethod
    def programs_with(libraries, log):
        """The names of the programs into which the dynamic linker loaded all libraries."""
        found = set()
        for path in glob.glob(log + '.*'):
            with open(path, encoding='utf-8') as file:
                text = file.read()
            os.unlink(path)
            if all('calling init: %s\n' % library in text for library in libraries):
                found.update(os.path.basename(name) for name in CONTROL.findall(text))
        return found

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
    good = host.status == 0 and host.said == loam.said and not loam.missed
    return report(program.name, good, 'glibc %s, loam %s' % (host.figures, loam.figures),
                  'with glibc:\n%s\nwith loam:\n%s' % (host.said[-1200:], loam.text[-1700:]))


def stress(name, seconds, work, libraries):
    program = Program('stress-ng ' + name, ['stress-ng', '--' + name, '2', '--verify', '--timeout',
                                            '%ds' % seconds, '--malloc-bytes', '128m', '--temp-path', work])
    done = Run(program, work, libraries,
               lambda: resource.setrlimit(resource.RLIMIT_DATA, (DATA, DATA)))
    good = done.status == 0 and not done.missed and not FAULTS.search(done.text)
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

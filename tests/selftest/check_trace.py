#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""The heap that traces tells each call and each leak: preloaded, and in static programs of each CPU."""
import os
import platform
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOLS = os.path.join(ROOT, 'tests', 'tools')
sys.path[:0] = [HERE, TOOLS, os.path.join(ROOT, 'tests')]

import check_preload
import loam_flame
from harness import build

NATIVE = platform.machine()
LINE = re.compile(r'(\d+\.\d{9}) (\d+) (\w+) (\d+) (0x[0-9a-f]+) (0x[0-9a-f]+)$')
CALLS = [('malloc', 100000)] * 10 + [('malloc', 10), ('realloc', 50000), ('free', 0), ('calloc', 300),
                                     ('free', 0), ('free', 0), ('aligned_alloc', 700),
                                     ('posix_memalign', 77)]


def read_trace(path):
    """(function, size, address, result) of each call."""
    with open(path, encoding='ascii') as file:
        lines = file.read().split('\n')[:-1]
    found = [LINE.match(line) for line in lines]
    return [(call[3], int(call[4]), int(call[5], 16), int(call[6], 16)) for call in found], lines


def replay(calls):
    """Each block that is given back was given before, and none twice at a time; gives what is left.
    What is not known was there before the trace began."""
    live, early = {}, 0
    for name, size, address, result in calls:
        if address and (result or name.startswith('free')) and live.pop(address, None) is None:
            early += 1
        if result:
            if result in live:
                raise AssertionError('%#x is given twice' % result)
            live[result] = size
    return live, early


def flame(*words, text=''):
    return subprocess.run([sys.executable, os.path.join(TOOLS, 'loam_flame.py'), *words], input=text,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)


class Traced:
    """What holds wherever traced.c runs."""

    def run_traced(self, *wishes):
        raise NotImplementedError

    def path(self, name):
        path = os.path.join(self.folder.name, name)
        if os.path.exists(path):
            os.unlink(path)
        return path

    def test_trace(self):
        path = self.path('trace')
        done = self.run_traced('LOAM_TRACE=' + path)
        self.assertEqual((done.returncode, done.stdout), (0, ''))
        calls, lines = read_trace(path)
        first = lines.index(next(line for line in lines if ' malloc 100000 ' in line))
        calls = calls[first:first + len(CALLS)]
        self.assertEqual([call[:2] for call in calls], CALLS)
        self.assertEqual(calls[11][2], calls[10][3])        # realloc of what malloc gave
        self.assertEqual(calls[12][2], calls[11][3])
        self.assertEqual(sorted(lines), lines)

    def test_leaks(self):
        done = self.run_traced('LOAM_LEAKS=1')
        self.assertEqual(done.returncode, 0)
        self.assertIn('loam: live at exit: 1000777 bytes in 12 blocks, from 3 places\n', done.stdout)
        text = flame('--leaks', '--elf', self.program, text=done.stdout).stdout
        self.assertTrue(re.search('loam: 1000000 bytes in 10 blocks from\n'
                                  'loam:     leaky .*\nloam:     outer .*\nloam:     main .*\n', text), text)

    def test_profile(self):
        path = self.path('profile-')
        self.assertEqual(self.run_traced('LOAM_PROFILE=' + path + '%p').returncode, 0)
        name, = [name for name in os.listdir(self.folder.name) if re.fullmatch(r'profile-\d+', name)]
        path = os.path.join(self.folder.name, name)
        picture = path + '.svg'
        said = flame('--elf', self.program, '--svg', picture, path).stdout
        os.unlink(path)
        self.assertTrue(re.search(r'main;outer;leaky 10\d{5}\n', said), said)
        self.assertIn('leaky', xml.etree.ElementTree.tostring(
            xml.etree.ElementTree.parse(picture).getroot(), encoding='unicode'))

    def test_unwritable(self):
        done = self.run_traced('LOAM_TRACE=/nowhere/trace')
        self.assertEqual((done.returncode, done.stdout),
                         (0, 'loam: LOAM_TRACE: cannot write to /nowhere/trace: error 2\n'))

    def test_nothing_asked(self):
        done = self.run_traced('LOAM_TRACE=', 'LOAM_LEAKS=0')
        self.assertEqual((done.returncode, done.stdout), (0, ''))


class Preloaded(Traced, check_preload.Preload):
    """libloam-trace.so: also all that is asked of libloam.so."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.heap, = check_preload.libraries(cls.arch, 'libloam-trace.so')

    def run_traced(self, *wishes):
        self.program = self.compile('traced.c', '-fno-optimize-sibling-calls')
        return self.run_with([self.heap], [self.program], *wishes)

    def test_calls(self):
        self.good(self.compile('calls.c', '-ldl'), 'libloam-trace.so', *sorted(check_preload.HEAP_NAMES))

    # What these look at is not the heap.
    test_ipc = test_covers_the_hosts_ipc = test_queues_owners = None

    def test_life_traced(self):
        """Threads and children of fork: the lines are whole, and there is a report for each."""
        path, forks = self.path('trace'), 0 if self.emulator else 3
        program = self.compile('life.c', '-pthread', '-ldl')
        plugin = self.compile('plugin.c', '-shared', '-fPIC')
        done = self.run_with([self.heap], [program, plugin, str(forks)], 'LOAM_TRACE=' + path, 'LOAM_LEAKS=1',
                             'LOAM_PROFILE=' + self.path('profile'))
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout.count('live at exit'), 2 + 2 * forks)
        calls, _ = read_trace(path)
        self.assertGreater(len(calls), 2000 + 2000 * forks)

    def test_threads_traced(self):
        """The lines are in the order of the calls."""
        path = self.path('trace')
        done = self.run_with([self.heap], [self.compile('threads.c', '-pthread')], 'LOAM_TRACE=' + path)
        self.assertEqual((done.returncode, done.stdout), (0, ''))
        self.assertLess(replay(read_trace(path)[0])[1], 20)


class PreloadedX86(Preloaded, unittest.TestCase):
    arch = 'x86_64'


class PreloadedArm(Preloaded, unittest.TestCase):
    arch = 'aarch64'


class Static(Traced):
    """A program of Loam alone, with loam-trace.o."""
    arch, emulator = None, []

    @classmethod
    def setUpClass(cls):
        cls.folder = check_preload.tempfile.TemporaryDirectory()
        cls.program = build.program(cls.arch, 'tests/preload/traced.c', 'TRACE=1')
        cls.emulator = [] if cls.arch == NATIVE else ['qemu-' + cls.arch]
        if cls.emulator and not check_preload.shutil.which(cls.emulator[0]):
            raise unittest.SkipTest('no ' + cls.emulator[0])

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_traced(self, *wishes):
        return check_preload.call(['env', *wishes] + self.emulator + [self.program])


    def test_setuid(self):
        """It says no, and writes no file."""
        if os.getuid() or self.emulator:
            self.skipTest('needs root, natively')
        os.chmod(self.folder.name, 0o755)
        program = check_preload.shutil.copy(self.program, self.folder.name)
        os.chmod(program, 0o4755)
        trace = os.path.join(self.folder.name, 'trace')
        done = check_preload.call(['env', 'LOAM_TRACE=' + trace, program], user=65534, group=65534)
        self.assertEqual((done.returncode, done.stdout),
                         (0, 'loam: a set-user-ID program takes no LOAM_ variables\n'))
        self.assertFalse(os.path.exists(trace))


class StaticX86(Static, unittest.TestCase):
    arch = 'x86_64'


class StaticArm(Static, unittest.TestCase):
    arch = 'aarch64'


class Flame(unittest.TestCase):
    """The tool by itself."""

    def test_names(self):
        names = loam_flame.Names(None)
        self.assertEqual(names.name('main'), 'main')
        self.assertEqual(names.name('/no/such/lib.so+0x12'), 'lib.so+0x12')
        self.assertEqual(names.name('0x1234'), '0x1234')

    def test_sums(self):
        stacks = loam_flame.read_profile(['a;b 5', 'a;c 3', 'a;b 2'], loam_flame.Names(None))
        self.assertEqual(stacks, {('a', 'b'): 7, ('a', 'c'): 3})
        root = xml.etree.ElementTree.fromstring(loam_flame.svg(stacks))
        titles = [title.text for title in root.iter('{http://www.w3.org/2000/svg}title')]
        self.assertEqual(titles, ['all: 10 bytes, 100.0 %', 'a: 10 bytes, 100.0 %', 'b: 7 bytes, 70.0 %',
                                  'c: 3 bytes, 30.0 %'])

    def test_no_profile(self):
        self.assertEqual(flame(text='nothing of the kind\n').returncode, 1)


if __name__ == '__main__':
    unittest.main()

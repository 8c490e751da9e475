#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""libloam.so and libloam-ipc.so over the host's C library: what they show, and that it works.

Natively, and for the other CPU under qemu-user where its C library is installed
(libc6-dev-arm64-cross).  The programs are in tests/preload/.
"""
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'tests'))

from harness import build

NATIVE = platform.machine()
HEAP_NAME = re.compile(r'(__libc_)?(c?free|free_\w*sized|posix_memalign|aligned_alloc|malloc\w*|'
                       r'\w*(alloc|reallocarray|memalign)|mallinfo2?|mallopt)$')
# Not blocks of the heap, or hooks that no linker gives to a program any more.
NOT_HEAP = re.compile(r'pkey_|.*_hook$|.*_cpualloc$|obstack_|inet6_|_IO_|malloc_[gs]et_state')
IPC_NAME = re.compile(r'(mq|shm)_\w+|m(un)?map\w*|mremap|mprotect|msync|(posix_)?madvise|mincore|'
                      r'memfd_\w+|m(un)?lock(2|all)?|__mq_open_2')
FORKS = {True: '40', False: '0'}    # QEMU 7.2 ends when a process with threads forks


def call(words, **options):
    return subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          stdin=subprocess.DEVNULL, timeout=120, check=False, **options)


def libraries(arch, *names, mq='kernel'):
    """Of the default build, or of one with other queues; their paths."""
    suffix = '' if mq == 'kernel' else '-' + mq
    paths = ['build/%s-linux%s/%s' % (arch, suffix, name) for name in names]
    build.make(arch, 'MQ=' + mq, *paths)
    return [os.path.join(ROOT, path) for path in paths]


def shown(library, word='[TWVDBRi]'):
    """The dynamic symbols that are defined, without those of an old version only."""
    lines = call(['nm', '-D', library]).stdout.split('\n')
    return {line.split()[-1].split('@')[0] for line in lines
            if re.match(r'[0-9a-f]+ %s ' % word, line) and not re.search(r'[^@]@[^@]', line)}


def listed(name):
    """What a version script (libc/preload/NAME.map) lets through."""
    with open(os.path.join(ROOT, 'libc/preload', name + '.map'), encoding='utf-8') as file:
        text = re.sub('#.*', '', file.read())
    return set(re.findall(r'(\w+);', text.split('local:')[0]))


HEAP_NAMES = listed('heap') - {'brk', 'sbrk'}   # those two only with HEAP=sbrk


class Preload:
    """What is tested on each CPU."""
    arch = None

    @classmethod
    def setUpClass(cls):
        root = '/usr' if cls.arch == NATIVE else '/usr/%s-linux-gnu' % cls.arch
        cls.compiler = cls.arch + '-linux-gnu-'
        cls.emulator = [] if cls.arch == NATIVE else ['qemu-' + cls.arch, '-L', root]
        for tool in [cls.compiler + 'gcc', root + '/include/stdlib.h'] + cls.emulator[:1]:
            if not shutil.which(tool) and not os.path.isfile(tool):
                raise unittest.SkipTest('no %s here' % tool)
        cls.libc = call([cls.compiler + 'gcc', '-print-file-name=libc.so.6']).stdout.strip()
        cls.heap, cls.ipc = libraries(cls.arch, 'libloam.so', 'libloam-ipc.so')
        cls.folder = tempfile.TemporaryDirectory()
        os.chmod(cls.folder.name, 0o755)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def compile(self, source, *flags, compiler='gcc'):
        program = os.path.join(self.folder.name, os.path.basename(source).split('.')[0])
        done = call([self.compiler + compiler, '-O2', '-g', '-Wall', '-Wno-deprecated-declarations',
                     '-fno-builtin', '-o', program, os.path.join(ROOT, 'tests/preload', source),
                     *flags])
        self.assertEqual((done.returncode, done.stdout), (0, ''))
        return program

    def run_with(self, preload, words, *env):
        """env: NAME=VALUE, of the program alone."""
        env = ['LD_PRELOAD=' + ' '.join(preload), *env]
        if not self.emulator:
            return call(['env'] + env + words)
        return call(self.emulator + [word for one in env for word in ('-E', one)] + words)

    def good(self, *words, preload=None):
        done = self.run_with(preload or [self.heap], list(words))
        self.assertEqual((done.returncode, re.sub('(?m)^heap: .*\n', '', done.stdout)), (0, ''))

    def test_shows_what_is_listed(self):
        self.assertEqual(shown(self.heap), HEAP_NAMES)
        self.assertEqual(shown(self.ipc), listed('ipc'))

    def test_covers_the_host(self):
        """Each name by which the host's C library gives or takes blocks is the heap's."""
        names = {name for name in shown(self.libc)
                 if HEAP_NAME.match(name) and not NOT_HEAP.match(name)}
        self.assertIn('malloc', names)
        self.assertEqual(names - shown(self.heap), set())

    def test_covers_the_hosts_ipc(self):
        names = {name for name in shown(self.libc) if IPC_NAME.fullmatch(name)}
        self.assertIn('mq_open', names)
        self.assertEqual(names - shown(self.ipc), set())

    def test_calls(self):
        self.good(self.compile('calls.c', '-ldl'), 'libloam.so', *sorted(HEAP_NAMES))

    def test_life(self):
        plugin = self.compile('plugin.c', '-shared', '-fPIC')
        self.good(self.compile('life.c', '-pthread', '-ldl'), plugin, FORKS[not self.emulator])

    def test_threads(self):
        self.good(self.compile('threads.c', '-pthread'))

    def test_objects(self):
        if not shutil.which(self.compiler + 'g++'):
            self.skipTest('no g++ for ' + self.arch)
        self.good(self.compile('objects.cpp', '-pthread', compiler='g++'))

    def test_ipc(self):
        """Without notifications under qemu-user, which has none, but of MQ=shared."""
        shared, = libraries(self.arch, 'libloam-ipc.so', mq='shared')
        for flags in ([], ['-D_FILE_OFFSET_BITS=64', '-U_FORTIFY_SOURCE', '-D_FORTIFY_SOURCE=2']):
            program = self.compile('ipc.c', '-pthread', *flags)
            kernel = [program, 'none' if self.emulator else 'threads']
            self.good(*kernel, preload=[self.ipc])
            self.good(*kernel, preload=[self.heap, self.ipc])
            self.good(program, 'threads', preload=[self.heap, shared])

    def test_queues_owners(self):
        """Shared queues know their owners as with Loam's own threads: no system call to send or
        receive, and who is killed with a lock gives it up, be it a child of fork or _Fork."""
        if self.emulator:
            self.skipTest('qemu-user has no robust lists')
        shared, = libraries(self.arch, 'libloam-ipc.so', mq='shared')
        for source, *flags in (('unit/mqueue/no_system_calls.c',), ('stress/mq_kill_random.c',),
                               ('stress/mq_kill_random.c', '-Dfork=_Fork')):
            program = self.compile(os.path.join(ROOT, 'tests', source), '-D_GNU_SOURCE', '-pthread', '-w',
                                   '-I', os.path.join(ROOT, 'tests/harness'), *flags)
            done = self.run_with([shared], [program])
            self.assertEqual(done.returncode, 0, done.stdout)

    def test_static_program(self):
        """Nothing is preloaded into it, and it does not mind."""
        self.good(self.compile('threads.c', '-static', '-pthread'))

    def test_hint(self):
        """Who asks for what only libloam-trace.so does is told so."""
        done = self.run_with([self.heap], [self.compile('threads.c', '-pthread')], 'LOAM_LEAKS=1')
        self.assertEqual(done.returncode, 0)
        self.assertTrue('trace' in self.heap or 'preload it instead of libloam.so' in done.stdout)

    def test_setuid_program(self):
        if os.getuid() or self.emulator:
            self.skipTest('needs root, natively')
        program = self.compile('calls.c', '-ldl')
        os.chmod(program, 0o4755)
        done = call(['env', 'LD_PRELOAD=' + self.heap, program, 'libloam.so', 'malloc'], user=65534,
                    group=65534)
        self.assertIn('malloc is of ', done.stdout)
        self.assertGreater(done.returncode, 0)


class OnX86(Preload, unittest.TestCase):
    arch = 'x86_64'


class OnArm(Preload, unittest.TestCase):
    arch = 'aarch64'


if __name__ == '__main__':
    unittest.main()

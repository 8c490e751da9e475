#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""loam_gdb.py sees the heap and the queues of a stopped program: natively, in a core file, under
qemu-user, and on the reference kernel over QEMU's stub."""
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
TOOLS = os.path.join(ROOT, 'tests', 'tools')
sys.path.insert(0, os.path.join(ROOT, 'tests'))

from harness import build

ARCHES = ('x86_64', 'aarch64')
LOOK = ['up', 'loam heap', 'loam block live', 'loam block run + 5', 'loam block large', 'loam block freed',
        'loam block broken', 'loam block main', 'print attr', 'loam queues']
HEAP = (r'slab heap at 0x[0-9a-f]+: 4 live blocks of 3100300 bytes', r'\n +112 +1 +\d+ +\d+ +100\n',
        r'\n +run +1 +0 +0 +100000\n', r'\n mapping +1 +0 +0 +3000000\n', r': live, 100 bytes, in a slot of 112 bytes\n',
        r': live, 100000 bytes, in a run of 25 pages, 5 bytes into it', r': live, 3000000 bytes, in a mapping of 2932 KiB',
        r': freed, kept by a thread, in a slot of 80 bytes', r': live, 200 bytes, in a slot of 224 bytes, WRITTEN PAST ITS END',
        r': not of the heap', r'= 0 of 4 messages of up to 64 bytes')


def call(words):
    return subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          stdin=subprocess.DEVNULL, timeout=120, check=False)


def state(arch, *config):
    return build.program(arch, 'tests/gdb/state.c', *config)


def gdb(program, *commands, more=()):
    words = ['gdb-multiarch', '-q', '-nx', '-batch', '-x', os.path.join(TOOLS, 'loam_gdb.py'),
             '-ex', 'set debuginfod enabled off', '-ex', 'set disable-randomization off', '-ex', 'set pagination off']
    return call(words + [word for command in commands for word in ('-ex', command)] + [program, *more]).stdout


@unittest.skipUnless(shutil.which('gdb-multiarch'), 'no gdb-multiarch')
class Gdb(unittest.TestCase):
    def check(self, said, *queues):
        for pattern in HEAP + queues:
            self.assertTrue(re.search(pattern, said), '%s is not found in:\n%s' % (pattern, said))
        self.assertNotIn('Python Exception', said)

    def test_native_and_core(self):
        """gdb writes into the core file what the heap uses, and not all that it reserves."""
        program = state(platform.machine())
        with tempfile.TemporaryDirectory() as folder:
            core = os.path.join(folder, 'core')
            self.check(gdb(program, 'break stopped', 'run', *LOOK, 'generate-core-file ' + core),
                       r'descriptor \d+: /loam-gdb.*, kernel, 5 bytes')
            self.assertLess(os.path.getsize(core), 64 << 20)
            self.check(gdb(program, *LOOK, more=[core]), 'no queues')

    def test_shared_queues(self):
        program = state(platform.machine(), 'MQ=shared')
        self.check(gdb(program, 'break stopped', 'run', *LOOK),
                   r'descriptor \d+: shared, 1 of 4 messages of up to 64 bytes')

    def test_qemu_user(self):
        for arch in ARCHES:
            if not shutil.which('qemu-' + arch):
                continue
            program = state(arch, 'MQ=shared')
            with tempfile.TemporaryDirectory() as folder:
                socket = os.path.join(folder, 'gdb')
                with subprocess.Popen(['qemu-' + arch, '-g', socket, program],
                                      stderr=subprocess.DEVNULL) as qemu:
                    said = gdb(program, 'shell while ! [ -S %s ]; do sleep .01; done' % socket,
                               'target remote ' + socket, 'break stopped', 'continue', *LOOK, 'kill')
                    qemu.kill()
                self.check(said, r'descriptor \d+: shared, 1 of 4 messages of up to 64 bytes')

    def test_shim(self):
        """The queue has no name there any more, so that the kernel's list is empty.  QEMU does not
        show the kernel's memory in user mode on aarch64."""
        for arch, queues in zip(ARCHES, ('no queues', 'stop in the kernel')):
            if not os.path.isfile(os.path.join(ROOT, 'build/%s-shim/kernel' % arch)) or \
                    not shutil.which('qemu-system-' + arch):
                continue
            done = call([sys.executable, os.path.join(TOOLS, 'debug.py'), '--arch', arch,
                         *[word for command in ['hbreak stopped', 'continue', *LOOK]
                           for word in ('--batch', command)], state(arch)])
            self.check(done.stdout, queues)


if __name__ == '__main__':
    unittest.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""libloam.a before glibc's and musl's libc.a in static programs, on Linux and on the reference kernel.

    check_other_libc.py [FOLDER]

Without FOLDER: glibc, where it and a build of Loam are there.  With it, which is where musl-dev was
unpacked for each CPU, everything must be there; and the queues are tried that need no kernel's, too.
"""
import itertools
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SOURCE = os.path.join(ROOT, 'tests', 'sdk', 'other_libc.c')
ARCHES = ('x86_64', 'aarch64')
SECONDS = 120
sys.path.insert(0, os.path.join(ROOT, 'tests'))

from harness import musl


def sources(arch, variant=''):
    """In the order that counts; glibc's perror sees no errno unless its place is asked for."""
    return [SOURCE, os.path.join(ROOT, 'build', arch + '-linux' + variant, 'libloam.a'),
            '-Wl,-u,__errno_location']


def has_glibc(arch):
    done = subprocess.run([arch + '-linux-gnu-gcc', '-print-file-name=libc.a'], check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return done.stdout.startswith('/')


def glibc(arch, words, output):
    subprocess.run([arch + '-linux-gnu-gcc', '-std=gnu11', '-O2', '-Wall', '-Wextra', '-static']
                   + words + ['-o', output], check=True)


def says_all_is_well(what, command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, timeout=SECONDS, check=False)
    good = done.returncode == 0 and 'other libc: 0 failed\n' in done.stdout
    if not good:
        print('%s: status %d\n%s' % (what, done.returncode, done.stdout))
    return good


def check(what, arch, program):
    good = True
    if arch == os.uname().machine:
        good = says_all_is_well(what + ' on Linux', [program])
    if os.path.exists(os.path.join(ROOT, 'build', arch + '-shim', 'kernel')):
        boot = [sys.executable, os.path.join(ROOT, 'tests', 'boot.py'), '--arch', arch, program]
        good &= says_all_is_well(what + ' on kernel_shim', boot)
    return good


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else None
    good = True
    with tempfile.TemporaryDirectory(prefix='loam-libc-') as place:
        program = os.path.join(place, 'program')
        for arch, variant in itertools.product(ARCHES, ('', '-shared') if folder else ('',)):
            words = sources(arch, variant)
            if folder or has_glibc(arch) and os.path.exists(words[1]):
                glibc(arch, words, program)
                good &= check('glibc, ' + arch + variant, arch, program)
            if folder:
                musl.build(folder, arch, words, program)
                good &= check('musl, ' + arch + variant, arch, program)
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())

# SPDX-License-Identifier: BSD-2-Clause
"""What a check needs built beyond the tests: one make at a time, whoever else checks."""
import contextlib
import fcntl
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


@contextlib.contextmanager
def alone():
    """No other check's make runs meanwhile."""
    os.makedirs(os.path.join(ROOT, 'build'), exist_ok=True)
    with open(os.path.join(ROOT, 'build/.checks'), 'w', encoding='ascii') as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def make(arch, *words):
    """Targets and NAME=VALUE of the Makefile's second stage; fails with what make said."""
    env = {name: value for name, value in os.environ.items()
           if name not in ('MAKEFLAGS', 'MAKELEVEL', 'MFLAGS')}     # of a make around us
    with alone():
        done = subprocess.run(['make', '-C', ROOT, '--no-print-directory', '-j2', 'STAGE=build',
                               'ARCH=' + arch, *words], env=env, text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout)


def program(arch, source, *words):
    """A program of Loam alone (`make prog`); its path in the build of the default variant, or of
    MQ=shared."""
    make(arch, 'PROG=' + source, *words, 'prog')
    folder = 'build/%s-linux%s' % (arch, '-shared' if 'MQ=shared' in words else '')
    return os.path.join(ROOT, folder, 'prog', os.path.basename(source)[:-2])

# SPDX-License-Identifier: BSD-2-Clause
"""Installs and builds what a suite needs."""
import contextlib
import os
import platform
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
BUILD = os.path.join(ROOT, 'build')
ARCH = platform.machine()       # what runs natively here
TOOLS = ['make', 'gcc', 'g++', 'gnuplot', ARCH + '-linux-gnu-gcc']


class BenchError(Exception):
    """Nothing can be measured; str() says why."""


def run(command, **options):
    """Runs a command of the build; its output is shown only when it fails."""
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          stdin=subprocess.DEVNULL, text=True, check=False, **options)
    if done.returncode:
        raise BenchError('%s failed:\n%s' % (' '.join(command), done.stdout[-4000:]))
    return done.stdout


def install(tools):
    """Each tool, or file if it begins with a slash, is there afterwards."""
    done = subprocess.run(['sh', os.path.join(ROOT, 'tests/tools/setup.sh')] + tools, check=False)
    if done.returncode:
        raise BenchError('needed tools are missing')


def outdated(product, sources):
    """Whether one of the sources, or a header beside one, is newer; makes the product's folder."""
    os.makedirs(os.path.dirname(product), exist_ok=True)
    inputs = [os.path.join(ROOT, source) for source in sources]
    for folder in {os.path.dirname(source) for source in inputs}:
        inputs += [os.path.join(folder, name) for name in os.listdir(folder)
                   if name.endswith('.h')]
    return not os.path.exists(product) or os.path.getmtime(product) < max(
        os.path.getmtime(path) for path in inputs)


def compile_host(compiler, words):
    run([compiler, '-O2', '-g', '-Wall', '-Wextra'] + list(words))


class Stage(contextlib.ExitStack):
    """What a suite's prepare() works with; callback(f, ...) has f undone at the end."""

    def say(self, text):
        print('bench: ' + text, file=sys.stderr, flush=True)

    def make(self, *targets, **config):
        """Builds targets of the Makefile's second stage; config: ARCH='aarch64', MQ='shared'"""
        config.setdefault('ARCH', ARCH)
        words = ['%s=%s' % item for item in config.items()]
        env = {name: value for name, value in os.environ.items()
               if name not in ('MAKEFLAGS', 'MAKELEVEL', 'MFLAGS')}   # of a make around us
        run(['make', '--no-print-directory', '-j2', 'STAGE=build'] + words + list(targets), env=env)

    def host(self, output, sources, *flags, compiler='gcc'):
        """A program for this host's C library, made anew when a source is newer.

        Sources are below the project's folder; gives the program's path.
        """
        program = os.path.join(BUILD, 'bench', output)
        if outdated(program, sources):
            compile_host(compiler, ['-o', program, *sources, *flags])
        return program

    def archive(self, output, sources, *flags):
        """The same for an archive, to be a source of a program in another language."""
        archive = os.path.join(BUILD, 'bench', output + '.a')
        if outdated(archive, sources):
            objects = []
            for source in sources:
                objects.append('%s-%s.o' % (archive[:-2], os.path.basename(source)))
                compile_host('gcc', ['-c', '-o', objects[-1], source, *flags])
            run(['ar', 'rcs', archive] + objects)
        return archive

    def loam(self, program, **config):
        """A program of tests/bench/ (without .c), linked statically with Loam; gives its path."""
        path = output_folder(**config) + '/tests/bench/' + program
        self.make(path, **config)
        return os.path.join(ROOT, path)


def output_folder(ARCH=ARCH, MALLOC='slab', HEAP='mmap', SLACK_CHECK=1, MQ='kernel', OPT='-O2'):
    """Where the Makefile puts a build (its `variant`), below the project's folder."""
    words = [word for word, usual in ((MALLOC, 'slab'), (HEAP, 'mmap'),
                                      ('' if SLACK_CHECK else 'noslackcheck', ''),
                                      (MQ, 'kernel'), (OPT.lstrip('-'), 'O2')) if word != usual]
    return 'build/%s-linux%s' % (ARCH, ''.join('-' + word for word in words))

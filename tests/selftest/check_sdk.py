#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""An installed SDK, moved elsewhere, builds projects outside of the tree that run on each machine.

    check_sdk.py [--all]

With --all every compiler and CMake must be there; else what is not installed is left out.
"""
import os
import shlex
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'tests'))

from harness import build

PROJECT = os.path.join(ROOT, 'tests', 'sdk', 'project')
ARCHES = ('x86_64', 'aarch64')
FOR_EVERYONE = ('PATH', 'HOME', 'TMPDIR', 'LANG')
failures = 0


def fail(what, detail):
    global failures
    failures += 1
    print('%s: %s' % (what, detail))


def run(command, **options):
    """(status, what it printed); make's variables of an outer make stay outside."""
    env = {name: os.environ[name] for name in FOR_EVERYONE if name in os.environ}
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, timeout=300, check=False,
                          env=dict(env, **options.pop('env', {})), **options)
    return done.returncode, done.stdout


def must(what, command, **options):
    status, text = run(command, **options)
    if status:
        fail(what, 'status %d: %s' % (status, text))
    return not status


def refused(what, command, words):
    status, text = run(command)
    lines = [line for line in text.split('\n') if line and not line.startswith('make')]
    if not status or len(lines) != 1 or words not in lines[0]:
        fail(what, 'status %d, says %r, not one line with %r' % (status, text, words))


def files_below(folder):
    return [name for _, _, files in os.walk(folder) for name in files]


def install(place):
    """The prefix of a fresh SDK, moved away from where it was installed, by a link to it."""
    first, moved = os.path.join(place, 'first'), os.path.join(place, 'else where')
    with build.alone():
        if not must('make install', ['make', 'install', 'DESTDIR=' + first, 'PREFIX=/usr'], cwd=ROOT):
            sys.exit(1)
    os.rename(first, moved)
    os.makedirs(os.path.join(place, 'bin'))
    os.symlink(os.path.join(moved, 'usr/bin/loam-cc'), os.path.join(place, 'bin/loam-cc'))
    return os.path.join(moved, 'usr')


def check_refusals(loam_cc):
    refused('a target', [loam_cc, '--target=pdp11', 'a.c'], 'target pdp11 is not installed here')
    refused('a folder as target', [loam_cc, '--target=../x', 'a.c'], 'is not installed here')
    refused('a compiler', [loam_cc, '--cc=of-nowhere', 'a.c'], 'of-nowhere is not installed')
    refused('shared', [loam_cc, '-shared', 'a.c'], 'programs are static')
    refused('no permission', ['make', '-C', ROOT, 'install', 'PREFIX=/dev/null/x'],
            'cannot write to /dev/null/x')
    refused('a relative prefix', ['make', '-C', ROOT, 'install', 'PREFIX=x'], 'not an absolute path')


def check_modes(loam_cc, place):
    """What a compiler is asked for beside a program."""
    source = os.path.join(PROJECT, 'sum.c')
    for mode, kind in (('-c', 'o'), ('-S', 's'), ('-E', 'i')):
        out = os.path.join(place, 'mode.' + kind)
        if must(mode, [loam_cc, mode, source, '-o', out]) and not os.path.getsize(out):
            fail(mode, 'nothing was written')
    for option in ('--help', '--print-targets', '--print-include', '--print-lib', '-v'):
        must(option, [loam_cc, option])


def build_make(place, prefix, arch, cc):
    must('make, %s %s' % (arch, cc),
         ['make', '-C', place, 'CC=%s --target=%s --cc=%s' % (prefix, arch, cc)])
    return os.path.join(place, 'program')


def build_cmake(place, prefix, arch, cc):
    toolchain = os.path.join(prefix, 'lib/cmake/loam', arch + '.cmake')
    what = 'cmake, %s %s' % (arch, cc)
    output = os.path.join(place, 'build')
    if must(what, ['cmake', '-S', place, '-B', output, '-DCMAKE_TOOLCHAIN_FILE=' + toolchain,
                   '-DLOAM_CC=' + cc]):
        must(what, ['cmake', '--build', output])
    return os.path.join(output, 'program')


def check_program(program, arch, what, boots=True):
    """It says what it must on Linux (or qemu-user) and, booted, on the reference kernel."""
    machine = [] if arch == os.uname().machine else ['qemu-' + arch]
    if not machine or shutil.which(machine[0]):
        status, text = run(machine + [program, 'hi'])
        if (status, text) != (0, 'hi 2 2.50\n'):
            fail(what, 'status %d, says %r' % (status, text))
    if boots and os.path.exists(os.path.join(ROOT, 'build', arch + '-shim', 'kernel')):
        status, text = run([sys.executable, os.path.join(ROOT, 'tests', 'boot.py'), '--arch', arch,
                            program, '--', 'hi'])
        if status or 'hi 2 2.50\n' not in text:
            fail(what + ', booted', 'status %d, says %r' % (status, text))


def check_projects(place, prefix, compilers, cmake):
    for arch in ARCHES:
        for cc in compilers:
            for name, build_with in (('make', build_make), ('cmake', build_cmake))[:1 + cmake]:
                what = '-'.join((name, arch, cc))
                copy = shutil.copytree(PROJECT, os.path.join(place, what))
                program = build_with(copy, os.path.join(place, 'bin/loam-cc') if name == 'make' else
                                prefix, arch, cc)
                if os.path.exists(program):
                    check_program(program, arch, what)


def check_pkg_config(place, prefix):
    """The program over this machine's own C library, and as a freestanding one, by what it says."""
    link = os.path.join(place, 'prefix')        # pkg-config cannot say a folder with a space in it
    os.symlink(prefix, link)
    env = {'PKG_CONFIG_PATH': os.path.join(link, 'lib/pkgconfig')}
    arch = os.uname().machine
    sources = [os.path.join(PROJECT, name) for name in ('main.c', 'sum.c')]
    kinds = (('loam', ['-D_GNU_SOURCE', '-pthread']), ('loam', ['-D_GNU_SOURCE', '-static']),
             ('loam-runtime', ['-nostdlib', '-static']))
    for number, (package, flags) in enumerate(kinds):
        status, words = run(['pkg-config', '--cflags', '--libs', package], env=env)
        program = os.path.join(place, 'by-pkg-config-%d' % number)
        if status:
            fail('pkg-config', words)
        elif must('by pkg-config ' + package, [arch + '-linux-gnu-gcc'] + flags + sources +
                  shlex.split(words) + ['-o', program]):
            check_program(program, arch, 'pkg-config ' + package, False)


def check_uninstall(prefix):
    top = os.path.dirname(prefix)
    foreign = os.path.join(prefix, 'lib', 'foreign')
    with open(foreign, 'w', encoding='utf-8'):
        pass
    uninstall = ['make', '-C', ROOT, 'uninstall', 'DESTDIR=' + top, 'PREFIX=/usr']
    must('uninstall of one CPU', uninstall + ['ARCH=aarch64'])
    if must('loam-cc, after that', [prefix + '/bin/loam-cc', '--print-lib']):
        must('uninstall', uninstall)
    left = files_below(top)
    if left != ['foreign']:
        fail('uninstall', 'leaves %s' % ' '.join(left))


def main():
    everything = '--all' in sys.argv[1:]
    have = {tool: everything or bool(shutil.which(tool)) for tool in ('gcc', 'clang', 'cmake')}
    with tempfile.TemporaryDirectory(prefix='loam-sdk-') as place:
        prefix = install(place)
        loam_cc = os.path.join(prefix, 'bin', 'loam-cc')
        check_refusals(loam_cc)
        check_modes(loam_cc, place)
        check_projects(place, prefix, [cc for cc in ('gcc', 'clang') if have[cc]], have['cmake'])
        if everything:
            check_pkg_config(place, prefix)
        check_uninstall(prefix)
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())

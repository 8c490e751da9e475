#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Programs that know nothing of this project, on kernel_shim: they say what they say on Linux.

    check.py FOLDER CPU...

FOLDER/CPU holds Debian's busybox-static and musl-dev for that CPU.  Busybox runs script.sh, and
work.c is built against musl.  Where this machine has that CPU, Linux is the judge; for another
CPU it is the same program, built for this one.
"""
import os
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

import boot
from harness import musl

SECONDS = 120
SMP = 2


def build(folder, arch):
    """work.c as a static program of musl; gives its path."""
    return musl.build(folder, arch, [os.path.join(HERE, 'work.c')], os.path.join(folder, arch, 'work'))


def on_linux(command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env={'PATH': '/bin'}, timeout=SECONDS,
                          check=False)
    return done.stdout + b'exit status %d\n' % done.returncode


def on_shim(arch, files, words):
    """What the program wrote, its exit status, and whatever the kernel complains of."""
    output, said = bytearray(), []
    console = boot.Console(output.extend, said.append)
    with boot.Qemu(arch, files, words, smp=SMP) as qemu:
        while data := qemu.read(SECONDS):
            console.feed(data)
    good = ('leaks: pages 0 objects 0 processes 0', 'power off')
    return bytes(output) + ''.join(line + '\n' for line in said if line not in good).encode() \
        + (b'' if said[-1:] == ['power off'] else b'no power off\n')


def same(name, arch, want, got):
    print('%-8s %-8s %s' % (name, arch, 'as on Linux' if want == got else 'DIFFERS'))
    if want != got:
        boot.write_all(b'Linux:\n%s\nkernel_shim:\n%s\n' % (want, got))
    return want == got


def main():
    folder, arches = sys.argv[1], sys.argv[2:]
    host = os.uname().machine
    script = os.path.join(HERE, 'script.sh')
    busybox = {arch: os.path.join(folder, arch, 'bin', 'busybox') for arch in arches + [host]}
    work = {arch: build(folder, arch) for arch in arches + [host]}
    want_script, want_work = on_linux([busybox[host], 'sh', script]), on_linux([work[host]])
    good = True
    for arch in arches:
        files = {'bin/busybox': busybox[arch], 'script': script}
        good &= same('busybox', arch, want_script,
                     on_shim(arch, files, 'run=bin/busybox env=PATH=/bin -- sh /script'))
        good &= same('musl', arch, want_work, on_shim(arch, {'work': work[arch]}, 'run=work'))
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())

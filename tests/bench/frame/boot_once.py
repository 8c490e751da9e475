#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""boot_once.py ARCH shim|linux CLOCKS PROGRAM: boots a program on one of two kernels under the same
QEMU machine, and shows the figures that it prints.  CLOCKS: `time`, `count` or `time,count`, a run
for each; `count` has a guest's clock that counts a nanosecond for each instruction: the figures
are repeatable, and get `.count` behind their names in a second run.
"""
import os
import subprocess
import sys

sys.dont_write_bytecode = True
BENCH = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [BENCH, os.path.dirname(BENCH)]

import boot
from frame import build, linux_kernel

CONSOLE = {'x86_64': 'ttyS0', 'aarch64': 'ttyAMA0'}
CLOCKS = {'time': [], 'count': ['-icount', 'shift=0,sleep=off']}
END = 'all timed'       # the program's last line


def command(arch, kernel, clocks, program):
    """The words that start this."""
    return [sys.executable, os.path.abspath(__file__), arch, kernel, clocks, program]


def shim(arch, program):
    """What QEMU is given: kernel, initrd (bytes), command line."""
    return (os.path.join(build.BUILD, arch + '-shim', 'kernel'),
            boot.make_initrd({'program': program}), 'run=program timeout=60')


def linux(arch, program):
    """Linux as fast as it can be: no defence against flaws that this CPU does not have."""
    return (linux_kernel.kernel(arch), linux_kernel.initramfs(program),
            'console=%s quiet loglevel=0 panic=-1 mitigations=off nokaslr' % CONSOLE[arch])


def show_figures(command, descriptor, suffix):
    """Shows what the program prints until it has ended; True if it came so far."""
    with subprocess.Popen(boot.die_with_parent(command), stdin=subprocess.DEVNULL, text=True,
                          stdout=subprocess.PIPE, errors='replace',
                          pass_fds=[descriptor]) as machine:
        try:
            for line in machine.stdout:
                name, _, value = line.strip().partition(' ')
                print('%s %s' % (name + suffix if value else name, value), flush=True)
                if line.startswith(END):
                    return True
        finally:
            machine.kill()
    return False


def main(arch, kernel, clocks, program):
    image, initrd, append = {'shim': shim, 'linux': linux}[kernel](arch, program)
    descriptor = os.memfd_create('initrd')
    os.write(descriptor, initrd)
    machine = boot.pick_machine(arch, None)[1] + [
        '-kernel', image, '-initrd', '/proc/self/fd/%d' % descriptor, '-append', append,
        '-m', '256', '-display', 'none', '-serial', 'stdio', '-no-reboot']
    done = [show_figures(machine + CLOCKS[clock], descriptor, '.' + clock if number else '')
            for number, clock in enumerate(clocks.split(','))]
    return 0 if all(done) else 1


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))

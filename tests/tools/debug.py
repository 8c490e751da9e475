#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Boots one program under gdb, which stops at its main and knows the symbols of kernel and program.

    debug.py --arch CPU [--smp N] [--batch COMMAND...] ELF [-- args...]

The program's output and the kernel's come on the same terminal.  With --batch gdb runs these
commands at main, and ends.
"""
import argparse
import os
import signal
import subprocess
import sys
import tempfile
import threading

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

import boot

HERE = os.path.dirname(os.path.abspath(__file__))


def gdb_command(options, socket):
    """gdb with both files' symbols, run to main."""
    kernel = os.path.join(boot.ROOT, 'build', options.arch + '-shim', 'kernel.elf')
    # A breakpoint in hardware: the program's pages do not exist yet.
    steps = ['set confirm off', 'set pagination off', 'add-symbol-file ' + kernel,
             'target remote ' + socket, 'hbreak -qualified main', 'continue']
    if options.batch is not None:
        steps += options.batch + ['disconnect']
    words = ['gdb-multiarch', '-q', '-nx', '-x', os.path.join(HERE, 'loam_gdb.py')] + (['-batch'] if options.batch is not None else [])
    return words + [word for step in steps for word in ('-ex', step)] + [options.elf]


def show_output(qemu):
    while data := qemu.read(86400):
        boot.write_all(data)


def debug(options):
    boot.check_elf(options.elf, options.arch)
    name = boot.initrd_name(options.elf)
    append = ' '.join(['run=' + boot.quote(name), '--'] + [boot.quote(arg) for arg in options.args])
    with tempfile.TemporaryDirectory() as folder:
        socket = os.path.join(folder, 'gdb')
        extra = ['-S', '-chardev', 'socket,id=gdb,server=on,wait=off,path=' + socket,
                 '-gdb', 'chardev:gdb']
        with boot.Qemu(options.arch, {name: options.elf}, append, options.machine, options.smp,
                       extra=extra) as qemu:
            reader = threading.Thread(target=show_output, args=(qemu,), daemon=True)
            reader.start()
            while not os.path.exists(socket) and qemu.process.poll() is None:
                reader.join(0.01)
            signal.signal(signal.SIGINT, signal.SIG_IGN)        # ^C is gdb's
            status = subprocess.call(gdb_command(options, socket))
            qemu.process.kill()
            reader.join()
    return status


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split('\n')[2].strip())
    parser.add_argument('--arch', choices=sorted(boot.ELF_MACHINE), required=True)
    parser.add_argument('--machine')
    parser.add_argument('--smp', type=boot.positive, default=1)
    parser.add_argument('--batch', action='append')
    parser.add_argument('elf', metavar='ELF')
    parser.add_argument('args', nargs='*')
    options = parser.parse_args()
    try:
        return debug(options)
    except boot.BootError as error:
        print('debug.py: %s' % error, file=sys.stderr)
        return 2


if __name__ == '__main__':
    sys.exit(main())

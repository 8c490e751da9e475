#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Boots kernel_shim to its prompt, with some programs to run.

    shell.py --arch CPU [--machine M] [--smp N] [--mem MB] [--shim DIR] ELF...
"""
import argparse
import os
import signal
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

import boot

DAYS = 7 * 86400        # nobody's session is cut off


def shell(options):
    """Until its end; True when the kernel powered off as asked."""
    for elf in options.elfs:
        boot.check_elf(elf, options.arch)
    verdict = boot.Verdict()
    files = {boot.initrd_name(elf): elf for elf in options.elfs}
    with boot.Qemu(options.arch, files, 'shell', options.machine, options.smp, options.mem,
                   options.shim, boot.pick_input()) as qemu:
        boot.watch(qemu, DAYS, verdict)
        complaint = qemu.complaint()
    if not verdict.powered_off:
        print(verdict.panic or complaint or 'the machine stopped without a word')
    return verdict.powered_off


def parse():
    parser = argparse.ArgumentParser(usage=__doc__.split('\n')[2].strip())
    parser.add_argument('--arch', choices=sorted(boot.ELF_MACHINE), required=True)
    parser.add_argument('--machine')
    parser.add_argument('--smp', type=boot.positive, default=1)
    parser.add_argument('--mem', type=boot.positive, default=128)
    parser.add_argument('--shim')
    parser.add_argument('elfs', metavar='ELF', nargs='+')
    return parser.parse_args()


def main():
    options = parse()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, boot.end_on_signal)
    restore = boot.saved_terminal()
    try:
        return 0 if shell(options) else 1
    except boot.BootError as error:
        print('shell.py: %s' % error, file=sys.stderr)
        return 2
    finally:
        restore()


if __name__ == '__main__':
    sys.exit(main())

# SPDX-License-Identifier: BSD-2-Clause
"""The reference kernel beside Linux, on the same emulated machine."""
import os
import re

from frame import boot_once, build, linux_kernel
from frame.terms import Bar, Metric, Suite, Variant, Work

ARCHES = ('x86_64', 'aarch64')
BOOT_NS = 150e6
# What the program prints -> what it is.
TIMED = {'boot': 'reset to the program', 'call': 'system call', 'fault': 'page fault',
         'map': 'mmap and munmap of 4 MiB, untouched',
         'switch': 'context switch (pipe)', 'mq': 'mq_send and mq_receive',
         'fork': 'fork, exit, wait', 'thread': 'thread: create and join'}


def kernel_size():
    """The size of the kernel's sources, in a sentence."""
    lines, code = {}, 0
    for folder, _, names in os.walk(os.path.join(build.ROOT, 'kernel_shim')):
        for name in names:
            if name.endswith(('.c', '.h', '.S')):
                with open(os.path.join(folder, name), encoding='utf-8') as file:
                    text = file.read()
                lines[os.path.join(folder, name)] = text.count('\n')
                bare = re.sub(r'/\*.*?\*/', '', text, flags=re.DOTALL)
                code += len([line for line in bare.split('\n') if line.strip()])
    longest = max(lines, key=lines.get)
    return 'The kernel has {:,} lines for both CPUs, {:,} of them neither blank nor comment ' \
        '(bar: about 9,000); its longest file is {} with {} (bar: 500).'.format(
            sum(lines.values()), code, os.path.basename(longest), lines[longest])


def prepare(stage):
    for arch in ARCHES:
        programs[arch] = stage.loam('shim/calls', ARCH=arch)
        stage.make('shim', ARCH=arch)
        try:
            linux_kernel.kernel(arch)
        except build.BenchError as error:
            stage.say('shim: no Linux for %s, it is left out: %s' % (arch, error))
            without_linux.add(arch)


def command(work, variant):
    if variant.name == 'linux' and work.arch in without_linux:
        return None
    return boot_once.command(work.arch, variant.name, 'time,count', programs[work.arch])


def works(arch):
    """One run of the program gives them all."""
    for name, title in TIMED.items():
        bars = [Bar('linux'), Bar('linux', metric='count')]
        if name == 'boot':
            bars.insert(0, Bar(at_most=BOOT_NS))
        yield Work('%s, %s' % (arch, title), metric=name, batch=arch, arch=arch, bars=bars,
                   timeout=240)


programs, without_linux = {}, set()
SUITE = Suite(
    'The reference kernel beside Linux',
    metrics=[Metric('ns', 'Time of the guest', 'ns'),
             Metric('count', 'Instructions of the guest', 'instructions')],
    variants=[Variant('shim'), Variant('linux')],
    works=[work for arch in ARCHES for work in works(arch)],
    command=command, prepare=prepare, rounds=5,
    tools=['qemu-system-' + arch for arch in ARCHES]
    + [arch + '-linux-gnu-gcc' for arch in ARCHES],
    note='One static program on both kernels, one emulated CPU (QEMU\'s TCG), Debian\'s cloud '
         'kernel with `mitigations=off`. Instructions are counted in a second run whose clock is '
         'the number of instructions executed: they repeat, times do not. On aarch64 Linux signs '
         'its pointers, which QEMU does slowly; the counts tell more there. ' + kernel_size())

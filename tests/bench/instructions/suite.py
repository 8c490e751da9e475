# SPDX-License-Identifier: BSD-2-Clause
"""Instructions of the calls that programs make most: repeatable, so that a regression shows."""
from frame import boot_once
from frame.terms import Bar, Metric, Suite, Variant, Work

ARCHES = ('x86_64', 'aarch64')
# Program -> what it prints -> what that is.
COUNTED = {
    'instructions/pairs': {
        'heap64': 'malloc and free, 64 B', 'heap16_256': 'malloc and free, mean of 16..256 B',
        'heap64_batch': 'malloc and free, 64 B, a hundred then a hundred',
        'mq32': 'mq_send and mq_receive, 32 B',
        'mq32_deep': 'mq_send and mq_receive, 999 others in the queue'},
    'without check': {
        'heap64': 'malloc and free, 64 B, SLACK_CHECK=0',
        'heap16_256': 'malloc and free, mean of 16..256 B, SLACK_CHECK=0'},
    'shim/calls': {
        'call': 'kernel: system call', 'fault': 'kernel: page fault',
        'map': 'kernel: mmap and munmap', 'switch': 'kernel: context switch (pipe)',
        'mq': 'kernel: mq_send and mq_receive', 'fork': 'kernel: fork, exit, wait',
        'thread': 'kernel: thread, create and join'},
}
BARS = {'instructions/pairs': 48, 'without check': 40}   # at most, of those of the heap


def prepare(stage):
    for arch in ARCHES:
        stage.make('shim', ARCH=arch)
        programs['instructions/pairs', arch] = stage.loam('instructions/pairs', ARCH=arch,
                                                          MQ='shared')
        programs['without check', arch] = stage.loam('instructions/pairs', ARCH=arch, SLACK_CHECK=0,
                                                     MQ='shared')
        programs['shim/calls', arch] = stage.loam('shim/calls', ARCH=arch)


def command(work, _):
    return boot_once.command(work.arch, 'shim', 'count', programs[work.program, work.arch])


def bars(program, name):
    return [Bar(at_most=BARS[program])] if name in ('heap64', 'heap16_256') else []


def works():
    for arch in ARCHES:
        for program, counted in COUNTED.items():
            for name, title in counted.items():
                yield Work('%s, %s' % (arch, title), metric=name, batch='%s, %s' % (arch, program),
                           arch=arch, program=program, bars=bars(program, name))


programs = {}
SUITE = Suite(
    'Instructions of a pair of calls', metrics=[Metric('count', 'Instructions', 'instructions')],
    variants=[Variant('loam')], works=list(works()),
    command=command, prepare=prepare, rounds=1, tracked='instructions.csv',
    tools=['qemu-system-' + arch for arch in ARCHES]
    + [arch + '-linux-gnu-gcc' for arch in ARCHES],
    note='Counted by QEMU on the reference kernel, heap and queues (in shared memory) as they are '
         'by default, and what the kernel itself takes.')

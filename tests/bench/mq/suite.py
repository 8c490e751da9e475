# SPDX-License-Identifier: BSD-2-Clause
"""Message queues beside a kernel's own, and beside what else brings messages to a process."""
import resource

from frame.suite import BEST, Bar, Metric, Suite, Variant, Work

LIMITS = '/proc/sys/fs/mqueue/'
HARDEST = 65536         # what Linux allows root to set
FLAGS = ['-std=gnu11']
COMMON = ['tests/bench/mq/common/%s.c' % part for part in ('driver', 'processes', 'shapes')]


def read_limit(name):
    try:
        with open(LIMITS + name, encoding='ascii') as file:
            return int(file.read())
    except OSError:
        return 10


def write_limit(name, value):
    with open(LIMITS + name, 'w', encoding='ascii') as file:
        file.write(str(value))


def raise_limits(stage):
    """Lets root's queues be as deep as Linux ever allows; gives the depth that is allowed now."""
    try:
        resource.setrlimit(resource.RLIMIT_MSGQUEUE, (resource.RLIM_INFINITY,) * 2)
        for name, value in (('msg_max', HARDEST), ('msgsize_max', 8192)):
            before = read_limit(name)
            if before < value:
                write_limit(name, value)
                stage.callback(write_limit, name, before)
    except (OSError, ValueError):
        stage.say('mq: not allowed to raise the limits of queues')
    return read_limit('msg_max')


def prepare(stage):
    programs['shared'] = stage.loam('mq/posix', MQ='shared')
    programs['kernel'] = stage.loam('mq/posix')
    for name in ('pipe', 'seqpacket', 'sysv'):
        programs[name] = stage.host('mq/' + name, ['tests/bench/mq/%s.c' % name] + COMMON, *FLAGS)
    common = stage.archive('mq/common', COMMON, *FLAGS)
    programs['boost'] = stage.host('mq/boost', ['tests/bench/mq/boost.cpp', common],
                                   compiler='g++')
    deepest.args[2] = str(raise_limits(stage))
    deepest.name %= deepest.args[2]


def command(work, variant):
    return [programs[variant.name]] + work.args


def bars(kernel, best=None, **others):
    """At least `kernel` times the kernel's queues, `best` the best peer, others by name."""
    return [Bar('kernel', kernel)] + ([Bar(BEST, best)] if best else []) \
        + [Bar(name, factor) for name, factor in others.items()]


programs = {}
deepest = Work('held at depth %s, random priorities', 'held', 32, 0, bars=bars(25, boost=1))

SUITE = Suite(
    'Message queues',
    metrics=[Metric('ns', 'Time a message', 'ns'),
             Metric('cpu_ns', 'CPU time a message, of all processes', 'ns')],
    variants=[Variant('shared'), Variant('kernel', peer=False), Variant('boost'), Variant('pipe'),
              Variant('seqpacket'), Variant('sysv')],
    # name, shape, bytes, depth, senders and receivers
    works=[
        Work('one thread, 32 B', 'pair', 32, 10, bars=bars(35, boost=1)),
        Work('one thread, 4 KiB', 'pair', 4096, 10, bars=bars(14, boost=1)),
        Work('1:1 processes, 32 B, depth 10', 'flow', 32, 10, 1, 1,
             bars=bars(6, boost=1.5, pipe=1.5)),
        Work('1:1 processes, 32 B, depth 128', 'flow', 32, 128, 1, 1,
             bars=bars(6, boost=1.5, pipe=1.5)),
        Work('1:1 processes, 4 KiB, depth 10', 'flow', 4096, 10, 1, 1, bars=bars(4, 1)),
        Work('1:1 processes, 4 KiB, depth 128', 'flow', 4096, 128, 1, 1, bars=bars(4, 1)),
        Work('ping-pong, two CPUs, awake', 'ping-awake', 32, 10, bars=bars(50, 1)),
        Work('2:2 processes, 32 B, depth 128', 'flow', 32, 128, 2, 2, bars=bars(4, 1)),
        Work('held at depth 1000, random priorities', 'held', 32, 1000, bars=bars(25, boost=1)),
        deepest,
        Work('ping-pong, one CPU: all sleep', 'ping-same', 32, 10, bars=bars(0.9)),
        Work('2:2 processes, 32 B, depth 10', 'flow', 32, 10, 2, 2, bars=bars(0.9)),
    ],
    command=command, prepare=prepare, tools=['/usr/include/boost/version.hpp'], rounds=9,
    note='Loam\'s queues in shared memory (`shared`) beside Linux\'s through Loam (`kernel`), and '
         'peers. Pipes and sockets have no priorities and hold about as much as the queue would.')

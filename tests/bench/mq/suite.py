# SPDX-License-Identifier: BSD-2-Clause
"""Message queues beside a kernel's own, and beside what else brings messages to a process."""
import resource

from frame import build
from frame.terms import BEST, Bar, Metric, Suite, Variant, Work

FLAGS = ['-std=gnu11']
COMMON = ['tests/bench/mq/common/%s.c' % part for part in ('driver', 'processes', 'shapes')]
HARDEST = 65536         # messages, the most that Linux ever allows
# What Linux charges to a user for a message of a queue that is just being made.
CHARGE = 32 + 48 + 80
# In a name space of its own root may raise the limits, and disturbs nobody.
RAISED = ['unshare', '--ipc', 'sh', '-c', '''
echo 65536 >/proc/sys/fs/mqueue/msg_max && echo 16777216 >/proc/sys/kernel/msgmnb || exit
exec "$@"''', 'sh']


def may_raise():
    try:
        build.run(RAISED + ['true'])
        return True
    except build.BenchError:
        return False


def queue_bytes():
    """How much a user's queues may take together, raised if we may."""
    limit, most = resource.getrlimit(resource.RLIMIT_MSGQUEUE)
    try:
        resource.setrlimit(resource.RLIMIT_MSGQUEUE, (HARDEST * CHARGE,) * 2)
        return HARDEST * CHARGE
    except ValueError:
        return min(limit, most)


def find_limits(stage):
    """The words in front of a command that raise limits, and the deepest queue for 32 B."""
    if may_raise():
        return RAISED, min(HARDEST, queue_bytes() // CHARGE)
    stage.say('mq: not allowed to raise the limits of queues')
    with open('/proc/sys/fs/mqueue/msg_max', encoding='ascii') as file:
        return [], min(int(file.read()), queue_bytes() // CHARGE)


def prepare(stage):
    programs['shared'] = stage.loam('mq/posix', MQ='shared')
    programs['kernel'] = stage.loam('mq/posix')
    for name in ('pipe', 'seqpacket', 'sysv'):
        programs[name] = stage.host('mq/' + name, ['tests/bench/mq/%s.c' % name] + COMMON, *FLAGS)
    common = stage.archive('mq/common', COMMON, *FLAGS)
    programs['boost'] = stage.host('mq/boost', ['tests/bench/mq/boost.cpp', common],
                                   compiler='g++')
    raised[:], depth = find_limits(stage)
    for work in deepest:
        work.args[2] = str(depth)
        work.name %= depth


def command(work, variant):
    return raised + [programs[variant.name]] + work.args


def bars(kernel, best=None, **others):
    """At least `kernel` times as fast as the kernel's queues and `best` times as the best peer
    (None: that is only told), others by name; how CPU time compares is told."""
    return [Bar('kernel', kernel)] + [Bar(name, factor) for name, factor in others.items()] \
        + [Bar(BEST, best)] \
        + [Bar('kernel', metric='cpu_ns'), Bar(BEST, metric='cpu_ns')]


programs, raised = {}, []
# As deep as the limits allow, which prepare finds out.
deepest = [Work('held at depth %d, random priorities', 'held', 32, 0, bars=bars(25, boost=1),
                timeout=10),
           Work('half of depth %d out and in', 'swing', 32, 0, bars=bars(None, boost=1),
                timeout=10)]

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
        deepest[0],
        Work('half of depth 1000 out and in', 'swing', 32, 1000, bars=bars(None, boost=1)),
        deepest[1],
        Work('ping-pong, one CPU: all sleep', 'ping-same', 32, 10, bars=bars(0.9)),
        Work('2:2 processes, 32 B, depth 10', 'flow', 32, 10, 2, 2, bars=bars(0.9)),
    ],
    command=command, prepare=prepare, tools=['/usr/include/boost/version.hpp'], rounds=9,
    note='Loam\'s queues in shared memory (`shared`) beside Linux\'s through Loam (`kernel`), and '
         'peers. Pipes and sockets have no priorities and hold about as much as the queue would.')

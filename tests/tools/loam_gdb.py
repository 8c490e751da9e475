# SPDX-License-Identifier: BSD-2-Clause
"""gdb and the heap: source this file in gdb (or gdb -x tests/tools/loam_gdb.py).

    loam heap           what the heap holds, by size of slot
    loam block ADDRESS  what lies at an address: a live block, a freed one, or none
    loam queues         message queues: those in shared memory that are open here, the reference
                        kernel's, or on Linux the kernel's that this process has open

It reads memory and the program's debugging information (-g) and calls nothing, so it works on a
core file, under qemu-user and over QEMU's stub as well; there gdb-multiarch knows both CPUs.
"""
import os
import re
import stat

import gdb

PAGE_SHIFT, GRANULE_SHIFT = 12, 4
PAGE, GRANULE = 1 << PAGE_SHIFT, 1 << GRANULE_SHIFT
PAGE_GRANULES = PAGE // GRANULE
# The states of slab.h.
LIVE, PARKED, FREE = 0x80, 0x01, 0x00
SLACK_NEAR, CANARY = 127, 0xc5
CLASS_MASK, CLASS_NONE, GROUP_BIT = 31, 31, 5
QUEUE_FILE = 80             # bytes, of Linux's files in /dev/mqueue
FIRST_REGION = 4            # of HEAP=sbrk, a power of two of pages


def read(address, size):
    return bytes(gdb.selected_inferior().read_memory(address, size))


def variable(name, file):
    """A variable of the library, that this source file defines; None: it is not in the program."""
    try:
        return gdb.parse_and_eval("'%s'::%s" % (file, name))
    except gdb.error:
        return None


def plain(address):
    """Without a memory tag."""
    return int(address) & (1 << 56) - 1


def amount(count, noun):
    return '%d %s%s' % (count, noun, '' if count == 1 else 's')


class Block:
    """Something that the heap gave, or gives: address, room in bytes, and what it is now."""

    def __init__(self, address, room, state, size=0, where=''):
        self.address, self.room, self.state, self.size, self.where = address, room, state, size, where

    def text(self):
        if self.state != 'live':
            return '%#x: %s, in %s' % (self.address, self.state, self.where)
        slack = self.room - self.size
        broken = slack and read(self.address + self.size, 1)[0] != CANARY
        return '%#x: live, %d bytes, in %s%s' % (self.address, self.size, self.where,
                                                 ', WRITTEN PAST ITS END' if broken else '')


class Slab:
    """MALLOC=slab: as libc/malloc/slab/walk.c goes through it."""

    def __init__(self, heap):
        self.base, self.pages = int(heap['base']), int(heap['limit']) // PAGE_GRANULES
        self.heap, self.info, self.regions = heap, variable('class_info', 'classes.c'), variable('regions', 'source.c')
        self.kinds = {int(field.enumval): field.name[len('PAGE_'):].lower()
                      for field in gdb.lookup_type('enum page_kind').fields()}

    def array(self, page, name):
        """Where entry 0 of the state bytes (`state`) or of the pages (`meta`) would be."""
        if self.regions is None:
            return self.heap[name]
        return self.regions[max(0, page.bit_length() - FIRST_REGION)][name]

    def meta(self, page):
        return (self.array(page, 'meta') + page).dereference()

    def states(self, granule, count):
        return read(int(self.array(granule // PAGE_GRANULES, 'state')) + granule, count)

    def kind(self, page):
        return self.kinds[int(self.meta(page)['kind'])]

    def runs(self):
        """(first page, its meta, kind) of each run of pages of one kind."""
        page = 1
        while page < self.pages:
            meta, kind = self.meta(page), self.kind(page)
            if kind != 'foreign':
                yield page, meta, kind
            page += 1 if kind == 'foreign' else max(1, int(meta['pages']))

    @staticmethod
    def is_far(states):
        """Whether a word of state follows, with the slack and the tag: slab/state.h."""
        return states[0] == LIVE + SLACK_NEAR and states[1] == CLASS_NONE

    def block(self, page, granule, states, room, what):
        """states: the bytes from granule on."""
        at = self.base + (granule << GRANULE_SHIFT)
        if states[0] < LIVE:
            return Block(at, room, 'free' if states[0] == FREE else 'freed, kept by a thread', where=what)
        slack = states[2] | states[3] << 7 if self.is_far(states) else states[0] - LIVE
        return Block(at, room, 'live', room - slack, what)

    def slot_size(self, number):
        return int(self.info[number]['size'])

    def blocks(self, page, meta, kind):
        """All blocks of a run, whatever their state."""
        first, count = page * PAGE_GRANULES, int(meta['pages']) * PAGE_GRANULES
        if kind == 'run':
            states = self.states(first, PAGE_GRANULES)
            at = next((i for i, state in enumerate(states) if state != FREE), 0)
            yield self.block(page, first + at, states[at:at + 4], count - at << GRANULE_SHIFT,
                             'a run of %s' % amount(int(meta['pages']), 'page'))
        elif kind == 'slab':
            room = self.slot_size(int(meta['class']))
            states = self.states(first, count)
            for at in range(0, int(self.info[int(meta['class'])]['slots']) * room // GRANULE, room // GRANULE):
                yield self.block(page, first + at, states[at:at + 4], room, 'a slot of %d bytes' % room)
        elif kind == 'mixed':
            yield from self.mixed(page, first, self.states(first, count))

    def mixed(self, page, first, states):
        at = 0
        while at < len(states):
            if states[at] == FREE:
                at += 1
                continue
            tag = states[at + (4 if self.is_far(states[at:at + 2]) else 1)]
            room = self.slot_size(tag & CLASS_MASK)
            yield self.block(page, first + at, states[at:at + 4], room,
                             'a gap of %d bytes in mixed pages' % room)
            at += room // GRANULE

    def large(self):
        table, places = variable('table', 'large.c'), variable('places', 'large.c')
        for i in range(int(places) if places is not None else 0):
            entry = table[i]
            if int(entry['p']):
                yield Block(plain(entry['p']), int(entry['mapped']), 'live', int(entry['size']),
                            'a mapping of %d KiB' % (int(entry['mapped']) >> 10))

    def report(self):
        rows, pages = {}, {}
        for page, meta, kind in self.runs():
            pages[kind] = pages.get(kind, 0) + int(meta['pages'])
            for block in self.blocks(page, meta, kind):
                row = rows.setdefault(block.room if kind == 'slab' else kind, [0, 0, 0, 0])
                row[0 if block.state == 'live' else 2 if block.state == 'free' else 1] += 1
                row[3] += block.size
        for block in self.large():
            row = rows.setdefault('mapping', [0, 0, 0, 0])
            row[0] += 1
            row[3] += block.size
        yield 'slab heap at %#x: %s of %d bytes' % (
            self.base + PAGE, amount(sum(row[0] for row in rows.values()), 'live block'),
            sum(row[3] for row in rows.values()))
        yield '%8s %8s %8s %8s %12s' % ('slot', 'live', 'kept', 'free', 'bytes asked')
        for name, row in sorted(rows.items(), key=lambda item: (isinstance(item[0], str), str(item[0]).zfill(8))):
            yield '%8s %8d %8d %8d %12d' % (name, *row)
        yield 'pages: ' + ', '.join('%d %s' % (count, kind) for kind, count in sorted(pages.items()))

    def find(self, address):
        """The block at address or around it, or None."""
        for block in self.large():
            if block.address <= address < block.address + block.room:
                return block
        page = (address - self.base) >> PAGE_SHIFT
        if not 0 < page < self.pages:
            return None
        for first, meta, kind in self.runs():
            if first <= page < first + int(meta['pages']):
                for block in self.blocks(first, meta, kind):
                    if block.address <= address < block.address + block.room:
                        return block
        return None

    def whose(self, address):
        page = (address - self.base) >> PAGE_SHIFT
        if 0 < page < self.pages:
            return 'no block, in pages of the heap (%s)' % self.kind(page)
        return 'not of the heap'


class Simple:
    """MALLOC=simple: a tree of all blocks."""

    def __init__(self, root):
        self.root = root

    def blocks(self):
        left = [self.root]
        while left:
            block = left.pop()
            if int(block):
                left += [block['child'][0], block['child'][1]]
                size = int(block['size'])
                yield Block(int(block) + block.type.target().sizeof, size, 'live', size, 'the simple heap')

    def report(self):
        blocks = list(self.blocks())
        yield 'simple heap: %s of %d bytes' % (amount(len(blocks), 'live block'),
                                               sum(block.size for block in blocks))

    def find(self, address):
        for block in self.blocks():
            if block.address <= address < block.address + max(1, block.size):
                return block
        return None

    def whose(self, address):
        return 'no live block'


def find_heap():
    heap, root = variable('heap', 'classes.c'), variable('root', 'simple.c')
    if heap is not None:
        if not int(heap['limit']):
            raise gdb.GdbError('the heap holds nothing yet')
        return Slab(heap)
    if root is not None:
        return Simple(root)
    raise gdb.GdbError("no heap of Loam's, or it has no debugging information (-g)")


def shared_queues():
    """MQ=shared: what this process has open."""
    chunks = variable('mq_chunks', 'table.c')
    if chunks is None:
        return
    rooms = int(gdb.parse_and_eval('(int)MQ_ROOMS'))
    low, high = chunks.type.range()
    for chunk in (chunks[i] for i in range(low, high + 1)):
        for queue in (chunk[i] for i in range(rooms) if int(chunk)):
            if int(queue['header']):
                header, most = queue['header'].dereference(), int(queue['maxmsg'])
                yield 'descriptor %d: shared, %d of %d messages of up to %d bytes' % (
                    int(queue['fd']), between(header, most), most, int(queue['msgsize']))


def between(header, most):
    """Messages that are there: a count is lap << 16 | position."""
    sent, received = int(header['send']['count']), int(header['receive']['count'])
    return ((sent >> 16) - (received >> 16)) * most + (sent & 0xffff) - (received & 0xffff)


def kernel_queues():
    """Those of the reference kernel."""
    head = variable('queues', 'mq.c')
    if head is None:
        return
    kind = gdb.lookup_type('struct mq')
    offset = next(field.bitpos // 8 for field in kind.fields() if field.name == 'link')
    link = head['next']
    while int(link) != int(head.address):
        queue = gdb.Value(int(link) - offset).cast(kind.pointer()).dereference()
        yield '/%s: kernel, %d of %d messages of up to %d bytes' % (
            queue['name'].string(), int(queue['curmsgs']), int(queue['maxmsg']), int(queue['msgsize']))
        link = queue['link']['next']


def linux_queues():
    """Those of this Linux that the process, if it runs here, has open."""
    pid = gdb.selected_inferior().pid
    folder = '/proc/%d/fd' % pid
    # Another machine's number may be a stranger's here.
    if pid <= 0 or 'Remote' in str(gdb.execute('info target', to_string=True)) or not os.path.isdir(folder):
        return
    for fd in sorted(os.listdir(folder), key=int):
        path = os.path.join(folder, fd)
        try:
            # A queue looks like a file of 80 bytes, which tells its state.
            status = os.stat(path)
            if stat.S_ISREG(status.st_mode) and status.st_size == QUEUE_FILE:
                with open(path, encoding='latin-1') as file:
                    found = re.match(r'QSIZE:(\d+)', file.read(QUEUE_FILE))
                if found:
                    yield 'descriptor %s: %s, kernel, %s bytes' % (fd, os.readlink(path), found.group(1))
        except OSError:
            continue


class Loam(gdb.Command):
    """Loam's heap and message queues: loam heap, loam block ADDRESS, loam queues."""

    def __init__(self):
        super().__init__('loam', gdb.COMMAND_DATA, prefix=True)


class HeapCommand(gdb.Command):
    """What the heap holds, by size of slot: live blocks, freed ones that threads keep, free ones."""

    def __init__(self):
        super().__init__('loam heap', gdb.COMMAND_DATA)

    def invoke(self, argument, from_tty):
        for line in find_heap().report():
            print(line)


class BlockCommand(gdb.Command):
    """loam block ADDRESS: the block at an address, or around it."""

    def __init__(self):
        super().__init__('loam block', gdb.COMMAND_DATA, gdb.COMPLETE_EXPRESSION)

    def invoke(self, argument, from_tty):
        if not argument:
            raise gdb.GdbError('loam block ADDRESS')
        heap, address = find_heap(), plain(gdb.parse_and_eval('(unsigned long)(%s)' % argument))
        block = heap.find(address)
        if not block:
            print('%#x: %s' % (address, heap.whose(address)))
            return
        inside = address - block.address
        print(block.text() + (', %d bytes into it' % inside if inside else ''))


class QueuesCommand(gdb.Command):
    """Message queues that can be seen from here."""

    def __init__(self):
        super().__init__('loam queues', gdb.COMMAND_DATA)

    def invoke(self, argument, from_tty):
        try:
            lines = [*shared_queues(), *kernel_queues(), *linux_queues()]
        except gdb.MemoryError:
            raise gdb.GdbError("the kernel's memory cannot be read in user mode here: stop in the kernel")
        print('\n'.join(lines or ['no queues']))


class MessageAttributes:
    """struct mq_attr in one line."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return '%d of %d messages of up to %d bytes%s' % (
            *(int(self.value[name]) for name in ('mq_curmsgs', 'mq_maxmsg', 'mq_msgsize')),
            ', non-blocking' if int(self.value['mq_flags']) else '')


class Lock:
    """struct lock of libc/internal/lock.h."""

    STATES = {0: 'free', 1: 'held', 2: 'held, with waiters'}

    def __init__(self, value):
        self.state = int(value['state'])

    def to_string(self):
        return self.STATES.get(self.state, 'no lock: state %d' % self.state)


def printer(value):
    """What prints a value of one of Loam's types."""
    kind = value.type.strip_typedefs()
    if kind.code == gdb.TYPE_CODE_STRUCT and kind.tag == 'mq_attr':
        return MessageAttributes(value)
    if kind.code == gdb.TYPE_CODE_STRUCT and kind.tag == 'lock' and [f.name for f in kind.fields()] == ['state']:
        return Lock(value)
    return None


for command in (Loam, HeapCommand, BlockCommand, QueuesCommand):
    command()
gdb.pretty_printers.append(printer)

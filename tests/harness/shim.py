# SPDX-License-Identifier: BSD-2-Clause
"""Runs many tests in one boot of kernel_shim, and goes on after a boot that dies."""
import math
import os
import re
import time

import boot

BOOT_SECONDS = 60       # until the first program begins, and from the last one to power-off
MEMORY = 160            # MiB beside the initrd, of which QEMU's virt puts 128 before it
GRACE = 15              # beyond a program's own time: the kernel should have ended it
MAX_DEATHS = 4          # of boots, in one batch; the rest is then given up


def image_name(test):
    return 'tests/' + test.name


def suite_line(test, seconds):
    words = [image_name(test), str(math.ceil(seconds))] + test.args
    return ' '.join(boot.quote(word) for word in words) + '\n'


def parse_outcome(words):
    """`exit N`, `signal NAME` or `timeout` as an outcome, else None."""
    if len(words) == 2 and words[0] == 'exit' and words[1].isdigit():
        return ('exit', int(words[1]))
    if len(words) == 2 and words[0] == 'signal':
        return ('signal', words[1])
    return ('timeout', None) if words == ['timeout'] else None


class Boot:
    """One boot: hands each test's end to done(test, outcome, output, seconds, left behind)."""

    def __init__(self, tests, seconds, done):
        self.pending = {image_name(test): test for test in tests}
        self.seconds, self.done = seconds, done
        self.current, self.output = None, bytearray()
        self.ended = None           # the last end, until the kernel has cleaned up behind it
        self.left = {'names': 0, 'queues': 0, 'processes': 0}
        self.tail = []              # the kernel's last lines, to explain a death
        self.leaks, self.panic, self.powered_off = None, None, False
        self.began = 0.0
        self.deadline = time.monotonic() + BOOT_SECONDS

    def program(self, data):
        self.output += data
        if len(self.output) > 1 << 20:
            del self.output[:1 << 19]

    def kernel(self, line):
        words = line.split()
        word = words[0] if words else ''
        if word not in ('begin', 'end'):
            self.tail = (self.tail + [line])[-16:]
        if word == 'begin' and len(words) == 2:
            self.begin(words[1])
        elif word == 'end' and self.current and words[1:2] == [image_name(self.current)]:
            self.end(parse_outcome(words[2:]))
        elif line.startswith('left by ') and self.ended:
            self.leave(line.rpartition(': ')[2])
        elif word == 'leaks:':
            self.settle()
            self.leaks = line
        elif line == 'power off':
            self.powered_off = True
        else:
            self.program(('[shim] %s\n' % line).encode())
        if word == 'panic:':
            self.panic = line
            self.deadline = time.monotonic() + 5

    def begin(self, name):
        self.settle()
        self.current = self.pending.get(name)
        self.output = bytearray()
        self.began = time.monotonic()
        if self.current:
            self.deadline = self.began + self.seconds(self.current) + GRACE

    def end(self, outcome):
        test, self.current = self.current, None
        del self.pending[image_name(test)]
        if outcome and outcome[0] == 'timeout':
            outcome = ('timeout', self.seconds(test))
        self.ended = (test, outcome or ('died', "the kernel's verdict was cut off"),
                      bytes(self.output), time.monotonic() - self.began, [])
        self.deadline = time.monotonic() + BOOT_SECONDS

    def leave(self, counts):
        """`processes N names N queues N`: what the last program left behind."""
        for word, number in re.findall(r'(\w+) (\d+)', counts):
            if number != '0':
                self.left[word] = self.left.get(word, 0) + int(number)
                self.ended[-1].append('%s %s' % (word, number))

    def settle(self):
        """The last end is known with all that belongs to it."""
        if self.ended:
            ended, self.ended = self.ended, None
            self.done(*ended)

    def watch(self, qemu):
        """Feeds the serial line until it ends; False when it had to be given up."""
        console = boot.Console(self.program, self.kernel)
        while True:
            data = qemu.read(self.deadline - time.monotonic())
            if not data:
                console.close()
                self.settle()
                return data is not None
            console.feed(data)

    def reason(self, ended, complaint):
        """Why the machine stopped before its time."""
        if self.panic:
            return 'the kernel died: ' + self.panic
        if not ended:
            return 'the kernel hung'
        return 'the machine stopped: ' + (complaint or 'no word from the kernel')


def boot_once(machine, tests, env, seconds, done, boot_class=Boot):
    """Boots with tests as the suite; gives the Boot and, if it died, the reason."""
    suite = ''.join(suite_line(test, seconds(test)) for test in tests)
    files = {'suite': suite.encode()}
    files.update((image_name(test), os.path.join(machine.group.build, 'tests', test.name))
                 for test in tests)
    words = ['suite=suite'] + ['env=%s=%s' % pair for pair in env.items()]
    if machine.group.port.personality:
        words.append('personality=' + machine.group.port.personality)
    size = sum(len(what) if isinstance(what, bytes) else os.path.getsize(what)
               for what in files.values())
    run = boot_class(tests, seconds, done)
    with boot.Qemu(machine.arch, files, ' '.join(boot.quote(word) for word in words),
                   machine.qemu, machine.smp, MEMORY + (size >> 20), machine.group.shim) as qemu:
        ended = run.watch(qemu)
        complaint = qemu.complaint()
    died = run.panic or not run.powered_off
    return run, run.reason(ended, complaint) if died else None


def leak_outcome(run):
    """The verdict on what the kernel still held at power-off.

    What programs left behind is in those numbers too, and was already told.
    """
    if run.leaks is None:
        return ('died', 'the kernel did not say what it still holds')
    held = {word: int(number) for word, number in re.findall(r'(\w+) (-?\d+)', run.leaks)}
    known = {'objects': run.left['names'] + run.left['queues'],
             'processes': run.left['processes']}
    if set(held) < {'pages', 'objects', 'processes'} \
            or any(number != known.get(word, 0) for word, number in held.items()):
        return ('died', run.leaks)
    return ('exit', 0)


def run_batch(machine, tests, env, seconds, done, leaks_done, stopped):
    """Runs every test; leaks_done(outcome, kernel's lines) is called once a batch."""
    deaths = 0
    leaks, tail = ('exit', 0), []
    while tests and deaths < MAX_DEATHS and not stopped():
        run, reason = boot_once(machine, tests, env, seconds, done)
        tail = ''.join('[shim] %s\n' % line for line in run.tail).encode()
        tests = [test for test in tests if image_name(test) in run.pending]
        if not reason:
            leaks = leak_outcome(run)
            break
        deaths += 1
        if run.current:
            done(run.current, ('died', reason), bytes(run.output), time.monotonic() - run.began,
                 [])
            tests.remove(run.current)
        else:
            # It died while no program ran: nobody is the culprit.
            leaks = ('died', reason)
            break
    for test in tests:
        if not stopped():
            done(test, ('died', 'not run: the machine died before it'), b'', 0.0, [])
    leaks_done(leaks, tail)

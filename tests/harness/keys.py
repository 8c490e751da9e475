# SPDX-License-Identifier: BSD-2-Clause
"""The tests and the machines: what a test's head says, and where it may run."""
import os
import re

from harness import ports

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDERS = ('portcheck', 'unit', 'conformance', 'fault', 'hostile', 'stress')
KINDS = ('native', 'user', 'shim')
ARCHES = ('x86_64', 'aarch64')
LIBCS = ('loam', 'host')
HEAPS = ('slab', 'simple')            # the first is the default
KEYS = ('expect', 'expect-output', 'needs', 'timeout', 'args', 'env', 'variants', 'spec', 'red', 'link')
SOURCES = ('mmap', 'sbrk', 'array')   # the first is the default
HARDENED = ('soft', 'harden', 'mte')  # the first is the default
CACHES = ('tls', 'notls')             # the first is the default
CHECKS = ('slackcheck', 'noslackcheck')   # the first is the default
HEAP_WORDS = HEAPS + SOURCES + HARDENED + CACHES + CHECKS
QUEUE_WORDS = ('kernel', 'shared', 'auto')


class KeyFault(Exception):
    """A test's head that says something unknown; str() tells where and what."""


class Test:
    """One test: its name (path below tests/, without .c) and what its keys say."""

    def __init__(self, name, source):
        self.name, self.source = name, source
        self.expect = ('exit', 0)
        self.expect_output = None
        self.needs, self.variants, self.args, self.env = [], [], [], {}
        self.timeout, self.wraps = 10, False
        self.red = None         # selftest: the runner must see this failure
        for number, key, value in head_keys(source):
            try:
                self.take(key, value)
            except (ValueError, re.error) as error:
                raise KeyFault('%s:%d: %s: %s' % (source, number, key, error))

    def take(self, key, value):
        if key == 'expect':
            self.expect = parse_expect(value)
        elif key == 'expect-output':
            self.expect_output = re.compile(value.encode(), re.MULTILINE)
        elif key == 'red':
            self.red = re.compile(value)
        elif key in ('needs', 'variants', 'args'):
            setattr(self, key, getattr(self, key) + split_words(value))
        elif key == 'env':
            name, equals, rest = value.partition('=')
            if not equals:
                raise ValueError('is not NAME=VALUE')
            self.env[name] = rest
        elif key == 'timeout':
            self.timeout = float(value)
        elif key == 'link':
            self.wraps = True   # calls inside of the library: it must be a static one
        elif key not in KEYS:
            raise ValueError('no such key; there is: ' + ' '.join(KEYS))


def split_words(text):
    """Words as a shell splits them, with '…' and "…" as quotes."""
    return [a or b or c for a, b, c in re.findall(r"'([^']*)'|\"([^\"]*)\"|(\S+)", text)]


def parse_expect(value):
    kind, _, what = value.partition(' ')
    if kind == 'exit' and what.isdigit() and int(what) < 256:
        return ('exit', int(what))
    if kind == 'signal' and re.fullmatch(r'SIG[A-Z0-9]+', what):
        return ('signal', what)
    raise ValueError('is neither `exit N` nor `signal SIGNAME`')


def head_keys(source):
    """(line number, key, value) of each `// key: value` before the first code."""
    with open(os.path.join(ROOT, source), encoding='utf-8', errors='replace') as file:
        in_comment = False
        for number, line in enumerate(file, 1):
            line = line.strip()
            if in_comment or line.startswith('/*'):
                in_comment = '*/' not in line
                continue
            if line and not line.startswith('//'):
                return
            match = re.match(r'//\s*([a-z][a-z-]*):\s*(.*)', line)
            if match and match.group(1) != 'spec':
                yield number, match.group(1), match.group(2).strip()


def discover(selftest=False):
    """Every test, by name."""
    tests = []
    for folder in FOLDERS + (('selftest',) if selftest else ()):
        for where, _, files in os.walk(os.path.join(ROOT, 'tests', folder)):
            for file in files:
                if file.endswith('.c') and os.path.basename(where) != 'parts':
                    source = os.path.relpath(os.path.join(where, file), ROOT)
                    tests.append(Test(source[len('tests/'):-2], source))
    return sorted(tests, key=lambda test: test.name)


def hardening(variant):
    """What HARDEN= a build was made with, as `needs:` names it."""
    return 'mte' if 'hardenmte' in variant else 'harden' if 'harden' in variant else 'soft'


class Machine:
    """One place where a build's tests run."""

    def __init__(self, group, kind, qemu=None, smp=1):
        self.group, self.kind, self.qemu, self.smp = group, kind, qemu, smp
        self.arch = group.arch

    def label(self):
        words = [self.group.label(), self.kind]
        if self.kind == 'shim':
            words += [self.qemu] + (['smp=%d' % self.smp] if self.smp > 1 else [])
        return ' '.join(words)

    def words(self):
        """What `needs:` may name here, by category."""
        heap = [word for word in self.group.variant if word in HEAPS] or HEAPS
        own = self.group.port.settings
        sources = [word for word in self.group.variant + [own.get('PORT_HEAP')] if word in SOURCES] \
            or SOURCES
        no_tls = 'notls' in self.group.variant or \
            own.get('PORT_TLS') == '0' and 'tls' not in self.group.variant
        queues = [word for word in self.group.variant if word in QUEUE_WORDS]
        return {KINDS: self.kind, ARCHES: self.arch, LIBCS: self.group.libc, HEAPS: heap[0],
                SOURCES: sources[0], HARDENED: hardening(self.group.variant),
                CACHES: CACHES[no_tls], CHECKS: CHECKS['noslackcheck' in self.group.variant],
                QUEUE_WORDS: queues[0] if queues else 'kernel'}

    def slowness(self):
        """A test's time is multiplied by this; it is a hang detector only."""
        return 1 if self.kind == 'native' else 3


def unmet_need(test, machine):
    """The reason why test does not run on machine, or None."""
    have = machine.words()
    positive = {}
    for word in test.needs:
        name = word.lstrip('!')
        holds = [word_holds(part, machine, have) for part in name.split(':')]
        if None in [category for category, _ in holds]:
            raise KeyFault('%s: needs: %s is not known' % (test.source, name))
        held = all(value for _, value in holds)
        if word.startswith('!'):
            if held:
                return 'not on ' + name.replace(':', ' ')
        else:
            positive.setdefault(holds[0][0], []).append((name, held))
    for choices in positive.values():
        if not any(held for _, held in choices):
            return 'needs ' + ' or '.join(name for name, _ in choices)
    if machine.group.hosted:
        return unmet_by_host(test, machine.group.variant)
    return machine.group.port.lacks(test)


# What tests of queues do that cannot be judged over PORT=hosted, with RAW=0.
OVER_HOST = {
    'kernel': ((r'SIGEV_THREAD', 'a host starts the thread of SIGEV_THREAD itself'),),
    'shared': ((r'start_waiting|wait_asleep|wait_for_room|not_told_while|ends a wait with EINTR',
                'nobody sleeps where there is no futex'),
               (r'SI_MESGQ', 'a host says SI_QUEUE')),
}


def unmet_by_host(test, variant):
    """The reason why test does not run over PORT=hosted, or None."""
    if test.wraps:
        return 'not over a shared library'
    with open(os.path.join(ROOT, test.source), encoding='utf-8') as file:
        text = file.read()
    queues = 'shared' if 'shared' in variant else 'raw' if 'raw' in variant else 'kernel'
    return next((reason for pattern, reason in OVER_HOST.get(queues, ()) if re.search(pattern, text)),
                None)


def word_holds(word, machine, have):
    """(category, whether it holds); category None for an unknown word."""
    for category, value in have.items():
        if word in category:
            return category, value == word
    if word == 'smp':
        return word, machine.kind != 'shim' or machine.smp > 1
    if word in ('q35', 'pc', 'microvm', 'virt'):
        return 'qemu', machine.qemu == word
    return None, False


class Group:
    """One build directory and what is to run from it."""

    def __init__(self, build, arch=None, libc='loam', shim=None, again=None):
        self.build, self.libc, self.shim = build, libc, shim
        path = os.path.normpath(build)
        self.hosted = os.path.basename(path) == 'hosted'   # dynamic programs over a host's library
        base = os.path.basename(os.path.dirname(path) if self.hosted else path)
        self.arch = arch or base.split('-')[0]
        name = (base.split('-') + ['', ''])[1]
        self.port = ports.Port(name, build)
        self.variant = [word for word in base.split('-')[2:] if word]
        self.again = again if again is not None else self.make_words()

    def label(self):
        libc = ['host-libc'] if self.libc == 'host' else []
        port = [self.port.name] if self.port.settings else []
        return '-'.join([self.arch] + libc + port + self.variant)

    def make_words(self):
        """What make is told to get this build again."""
        names = {'simple': 'MALLOC', 'slab': 'MALLOC', 'mmap': 'HEAP', 'sbrk': 'HEAP', 'array': 'HEAP',
                 'kernel': 'MQ', 'shared': 'MQ', 'auto': 'MQ', 'clang': 'CC', 'gcc': 'CC'}
        words = ['ARCH=' + self.arch] + (['PORT=' + self.port.name] if self.port.settings else [])
        for word in self.variant:
            if word in names:
                words.append('%s=%s' % (names[word], word))
            elif word.startswith('harden'):
                words.append('HARDEN=' + (word[6:] or '1'))
            elif word == 'notls':
                words.append('TLS=0')
            elif word == 'noslackcheck':
                words.append('SLACK_CHECK=0')
            elif word == 'debug':
                words.append('DEBUG=1')
            elif word == 'ubsan':
                words.append('UBSAN=1')
            elif re.fullmatch(r'O\w', word):
                words.append('OPT=-' + word)
        return ' '.join(words + (['LIBC=host'] if self.libc == 'host' else []))

    def runs(self, test):
        """Whether this variant, beside the default build, runs test; no variant a selftest."""
        classes = {'heap' for word in self.variant
                   if word in HEAP_WORDS or word.startswith('harden')}
        # auto is one of the two others: it runs what names it.
        classes |= {word if word == 'auto' else 'mq' for word in self.variant if word in QUEUE_WORDS}
        if self.port.settings:
            classes.add('port')
        if 'debug' in self.variant:
            classes = {'debug'}
        if not classes:
            return not (test.red and self.variant)
        return bool(classes.union(self.variant) & set(test.variants))


def select(tests, pattern):
    """The tests that pattern asks for: exact names, else parts of names or globs."""
    import fnmatch
    chosen = []
    for word in pattern.split():
        word = re.sub(r'^tests/|\.c$', '', word)
        exact = [test for test in tests if test.name == word]
        glob = word if re.search(r'[*?[]', word) else '*%s*' % word
        chosen += exact or [test for test in tests if fnmatch.fnmatchcase(test.name, glob)]
    return [test for test in tests if test in chosen]

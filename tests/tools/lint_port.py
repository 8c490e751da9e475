# SPDX-License-Identifier: BSD-2-Clause
"""The rules on ports: the seam is told the same everywhere, and the guide does not lie.

Every call of port.h stands in the template, in portcheck and, if it is optional, in optional.c.
The guide's table of features is portcheck's, and its snippets stand in the files they name.
"""
import glob
import os
import re

PORT = 'libc/port/'
GUIDE = PORT + 'README.md'
FEATURES = 'tests/portcheck/parts/feature.c'


def read(root, path):
    with open(os.path.join(root, path), encoding='utf-8') as file:
        return file.read()


def read_all(root, pattern):
    return '\n'.join(read(root, path) for path in sorted(glob.glob(os.path.join(root, pattern))))


def declared(header):
    """(required, optional) calls of port.h."""
    text = re.sub(r'/\*.*?\*/', lambda m: '@' if 'optional: memory' in m.group() else '', header,
                  flags=re.DOTALL)
    halves = [re.findall(r'^(?:_Noreturn )?\w+ \*?port_(\w+)\(', half, re.MULTILINE)
              for half in text.split('@', 1)]
    return halves[0], halves[1]


def check_calls(root):
    required, optional = declared(read(root, PORT + 'port.h'))
    places = {
        PORT + 'template': re.findall(r'^(?:_Noreturn )?\w+ \*?port_(\w+)\(',
                                      read_all(root, PORT + 'template/*.c'), re.MULTILINE),
        'tests/portcheck/parts': re.findall(r'^\s+CHECK\((\w+),',
                                            read_all(root, 'tests/portcheck/parts/*.c'),
                                            re.MULTILINE),
        PORT + 'optional.c': required + re.findall(r'MISSING\(port_(\w+)\)|^\S.* port_(thread_exit)\(',
                                                   read(root, PORT + 'optional.c'), re.MULTILINE),
    }
    for place, found in places.items():
        names = [name if isinstance(name, str) else ''.join(name) for name in found]
        for call in required + optional:
            if names.count(call) != 1:
                yield '%sport.h:1: port_%s stands %d times in %s' % (
                    PORT, call, names.count(call), place)
        for name in set(names) - set(required) - set(optional):
            yield '%sport.h:1: %s has port_%s, which is not here' % (PORT, place, name)
    yield from check_features(root, set(required) | set(optional))


def check_features(root, calls):
    text = re.sub(r'"\s+"', '', read(root, FEATURES))
    rows = re.findall(r'\{"([^"]+)",\s*"([^"]*)",\s*"([^"]*)"\}', text)
    guide = read(root, GUIDE)
    for name, needs, better in rows:
        for call in (needs + ' ' + better).split():
            if call not in calls:
                yield '%s:1: %s: port.h has no port_%s' % (FEATURES, name, call)
        row = '| %s | %s | %s |' % (name, needs, better)
        if row not in guide:
            yield '%s:1: its table of features lacks this row: %s' % (GUIDE, row)


def check_snippets(root):
    """Code under a line `<!-- from FILE -->` stands in that file, beside the guide."""
    guide = read(root, GUIDE)
    for match in re.finditer(r'<!-- from (\S+) -->\n```\w*\n(.*?)```', guide, re.DOTALL):
        line = guide.count('\n', 0, match.start()) + 1
        if match.group(2) not in read(root, PORT + match.group(1)):
            yield '%s:%d: not word for word in %s' % (GUIDE, line, match.group(1))


def check(root):
    yield from check_calls(root)
    yield from check_snippets(root)

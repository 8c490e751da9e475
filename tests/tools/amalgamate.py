#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Writes the slab heap as one file: amalgamate.py FOLDER makes loam-heap.c and loam-heap.h there.

The sources are those of libc/malloc; what they include of the C library and of the port is
taken from libc/sdk/amalgam instead.  Every name that is not a header's gets a prefix.
"""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PLACES = [os.path.join(ROOT, place) for place in
          ('libc/sdk/amalgam', 'libc/malloc/slab/no_mte', 'libc/malloc/slab', 'libc/malloc', 'libc/internal')]
SOURCES = ('source.c', 'classes.c', 'pages.c', 'mixed.c', 'supply.c', 'slabs.c', 'inbox.c', 'runs.c',
           'reserve.c', 'magazine.c', 'orphans.c', 'fault.c', 'block.c', 'resize.c', 'walk.c', 'malloc.c', 'calloc.c',
           'realloc.c', 'aligned.c', 'sized.c', 'trim.c')
COMPILERS = {'stdbool.h', 'stddef.h', 'stdint.h', 'string.h'}   # and one of a C library
LEFT_OUT = {'family.h'}                     # for archives
GIVEN = {'errno.h'}                         # included where it stands, if at all
HEADER = 'loam-heap.h'
INCLUDE = re.compile(r'#include [<"](?:\.\./)?([^>"]+)[>"]')
# A function or a variable that other files see, declared or defined at the line's beginning.
OUTSIDE = re.compile(r'^(?!static|typedef|return|else|#)(?:[A-Za-z_][\w()]*[ *]+)+\**(\w+)'
                     r'(?:\(|\[[^\]]*\]|;| =| __attribute__)', re.MULTILINE)
NO_NAMES = {'__attribute__', '__aligned__', 'ALIAS'}
HEAD = '''/* SPDX-License-Identifier: BSD-2-Clause */
/* Loam's slab heap.  %s says how it is used; this file is generated. */
#include <string.h>
#include "%s"

#pragma GCC diagnostic ignored "-Wunused-function" /* of what headers define */

#define HARDEN      0
#define SLACK_CHECK 1
#ifdef LOAM_HEAP_SERIAL
#define HEAP_TLS 1 /* the one thread's */
#define CACHE_STORAGE
#else
#define HEAP_TLS 0
#endif
'''


def find(name):
    for place in PLACES:
        if os.path.isfile(os.path.join(place, name)):
            return os.path.join(place, name)
    sys.exit('amalgamate: no %s in %s' % (name, ' '.join(PLACES)))


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read().replace('/* SPDX-License-Identifier: BSD-2-Clause */\n', '')


def inlined(path, seen):
    """A file's text with each of our headers in the place of its first inclusion."""
    out = []
    for line in read(path).split('\n'):
        match = INCLUDE.match(line)
        name = match and match.group(1)
        if not match or name in GIVEN:
            out.append(line)
        elif name not in seen | COMPILERS | LEFT_OUT:
            seen.add(name)
            out.append(inlined(find(name), seen))
    return '\n'.join(out)


def without_comments(text):
    return re.sub(r'/\*.*?\*/', '', text, flags=re.DOTALL)


def renames(text, header):
    """Defines that give each outside name a prefix: the header's functions unless it says otherwise."""
    public = set(re.findall(r'\bLOAM_HEAP\((\w+)\)', header)) - {'name'}
    inner = set(OUTSIDE.findall(without_comments(text))) - public - NO_NAMES
    inner = sorted(name for name in inner if not name.startswith('loam_'))
    lines = ['#define %s loam__%s' % (name, name) for name in inner]
    lines += ['#ifndef LOAM_HEAP_STANDARD_NAMES']
    lines += ['#define %s loam_%s' % (name, name) for name in sorted(public)]
    return '\n'.join(lines + ['#endif', ''])


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    header, seen = read(find(HEADER)), {HEADER}
    body = '\n'.join('/* ---- %s ---- */\n' % name + inlined(find(name), seen) for name in SOURCES)
    body = re.sub(r'\n{3,}', '\n\n', body)
    os.makedirs(sys.argv[1], exist_ok=True)
    for name, text in ((HEADER, '/* SPDX-License-Identifier: BSD-2-Clause */\n' + header),
                       ('loam-heap.c', '\n'.join((HEAD % (HEADER, HEADER), renames(body, header), body)))):
        with open(os.path.join(sys.argv[1], name), 'w', encoding='utf-8') as file:
            file.write(text)


if __name__ == '__main__':
    main()

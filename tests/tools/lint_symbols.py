# SPDX-License-Identifier: BSD-2-Clause
"""The rules on what is built: what the archives ask for, and what they show.

libloam.a stands alone: whatever it asks of its surroundings is in ASKED.  What
a library shows to a program is a name of a public header; all else is hidden.
"""
import glob
import os
import re
import subprocess

# A libc, any libc, has these; compilers ask for the first four, and the last is the linker's own.
ASKED = {'memcpy', 'memmove', 'memset', 'memcmp', 'strlen', 'abort', '__errno_location',
         '_GLOBAL_OFFSET_TABLE_'}
# What one object alone may ask for: it is of use only to who has that library.
ASKED_BY = {
    'info.o': {'fputs'},            # malloc_info writes on a stream
    'notify_thread.o': {'pthread_create', 'pthread_attr_init', 'pthread_attr_destroy',
                        'pthread_attr_setdetachstate'},     # mq_notify with SIGEV_THREAD
}
# The start of a program, and names on which compilers and C libraries agree.
SHOWN = re.compile(r'(_start|__dso_handle|_GLOBAL_OFFSET_TABLE_|__sigsetjmp|__cxa_\w+)$')
# Helpers of the compiler's run-time library.
COMPILER = re.compile(r'__(u?divti3|u?modti3|multi3|popcount\w*|clz\w*|ctz\w*|aarch64_\w+)$')


def read_symbols(path):
    """(member, name, bind, visibility, defined) of each symbol with a name."""
    text = subprocess.run(['readelf', '-sW', path], stdout=subprocess.PIPE, text=True,
                          stderr=subprocess.DEVNULL, check=False).stdout
    member = os.path.basename(path)
    for line in text.split('\n'):
        if line.startswith('File: '):
            member = line[6:].strip()
        words = line.split()
        if len(words) >= 8 and words[0].rstrip(':').isdigit() and words[4] != 'LOCAL':
            yield member, words[7].split('@')[0], words[4], words[5], words[6] != 'UND'


def public_names(root):
    """Every word of the public headers: a name that is none is not public."""
    found = set()
    for path in glob.glob(os.path.join(root, 'libc/include/**/*.h'), recursive=True):
        with open(path, encoding='utf-8') as file:
            found.update(re.findall(r'\b[A-Za-z_]\w*', file.read()))
    return found


def asked(symbols):
    """Names that an archive asks for and nobody in it defines."""
    defined = {name for _, name, _, _, here in symbols if here}
    for member, name, bind, _, here in symbols:
        object_name = re.sub(r'.*\((.*)\)$', r'\1', member)
        allowed = defined | ASKED | ASKED_BY.get(object_name, set())
        if not here and bind == 'GLOBAL' and name not in allowed and not COMPILER.match(name):
            yield member, name


def shown(symbols, public):
    """Names that are visible though no public header has them."""
    for member, name, bind, visibility, here in symbols:
        if here and bind in ('GLOBAL', 'WEAK') and visibility in ('DEFAULT', 'PROTECTED') \
                and name not in public and not SHOWN.match(name):
            yield member, name


def check(root, builds):
    """Yields the findings on the libraries of each build."""
    public = public_names(root)
    for folder in builds:
        for name in ('libloam.a', 'libloamrt.a'):
            path = os.path.join(folder, name)
            symbols = sorted(read_symbols(path))
            if not symbols:
                yield '%s:1: no library, or readelf cannot read it' % path
            if name == 'libloam.a':
                for member, symbol in dict.fromkeys(asked(symbols)):
                    yield '%s:1: %s asks for %s' % (path, os.path.basename(member), symbol)
            for member, symbol in dict.fromkeys(shown(symbols, public)):
                yield '%s:1: %s shows %s, which no public header has' % (
                    path, os.path.basename(member), symbol)

# SPDX-License-Identifier: BSD-2-Clause
"""The rule on includes: they point one way.

    tests -> libc/include
    libc/<module> -> libc/internal -> libc/port/port.h -> arch
    kernel_shim -> kernel_shim/arch/<cpu>, and of libc only the ABI's constants

A file may include what stands in its own folder and in the places that its
layer names; a compiler's own freestanding headers are open to all.
"""
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FREESTANDING = {'float.h', 'iso646.h', 'limits.h', 'stdalign.h', 'stdarg.h', 'stdatomic.h',
                'stdbool.h', 'stddef.h', 'stdint.h', 'stdnoreturn.h'}
# Host programs and generated ones: they see the host's headers.
FREE = re.compile(r'tests/(bench|foreign|fuzz|tools|preload|sdk)/')
ABI = ['libc/port/*', 'libc/port/*/*']
PUBLIC = ['libc/include'] + ABI

# Layer -> where its includes may stand; the first that matches a path counts.
LAYERS = (
    (r'tests/hostile/', 'a hostile test', PUBLIC + ['tests/harness', 'arch/*']),
    (r'tests/portcheck/', 'portcheck', PUBLIC + ['libc/port', 'arch/*']),
    (r'tests/', 'a test', ['tests/harness', 'libc/include']),
    (r'libc/include/', 'a public header', PUBLIC + ['arch/*']),
    (r'libc/internal/', 'libc/internal', PUBLIC + ['libc/internal', 'libc/port', 'arch/*']),
    (r'libc/port/', 'the port', PUBLIC + ['libc/port', 'arch/*']),
    (r'libc/sdk/amalgam/', 'the one-file heap', ['libc/malloc/slab', 'libc/internal', 'libc/include']),
    (r'libc/malloc/slab/', 'the slab heap', PUBLIC
     + ['libc/internal', 'libc/port', 'arch/*', 'libc/malloc/slab/*', 'libc/malloc/slab']),
    (r'libc/malloc/', 'the heap', PUBLIC
     + ['libc/internal', 'libc/port', 'arch/*', 'libc/malloc/slab/*']),
    (r'libc/', 'a module of libc', PUBLIC + ['libc/internal', 'libc/port', 'arch/*']),
    (r'arch/', 'arch/<cpu>', PUBLIC + ['libc/port']),
    (r'kernel_shim/kmem.c', "the kernel's heap", ['kernel_shim', 'kernel_shim/arch/*', 'libc/sdk/amalgam']),
    (r'kernel_shim/', 'the reference kernel', ['kernel_shim', 'kernel_shim/arch/*'] + ABI),
)


def folders(path):
    """What layer path belongs to, and the folders that it may include from."""
    for prefix, name, allowed in LAYERS:
        if re.match(prefix, path):
            own = os.path.dirname(path)
            # A module may have rooms: its files share the module's headers.
            module = re.match(r'libc/[^/]+', path) if name == 'a module of libc' else None
            return name, allowed + [own] + ([module.group()] if module else [])
    return None, []


def expand(folder):
    """The folders that a pattern with * in it stands for."""
    found = ['']
    for part in folder.split('/'):
        if part == '*':
            found = [os.path.join(base, name) for base in found
                     for name in sorted(os.listdir(os.path.join(ROOT, base)))
                     if os.path.isdir(os.path.join(ROOT, base, name))]
        else:
            found = [os.path.join(base, part) for base in found
                     if os.path.isdir(os.path.join(ROOT, base, part))]
    return found


def elsewhere(name):
    """Where a header of that name does stand, to say it in the finding."""
    for top in ('libc', 'arch', 'kernel_shim', 'tests'):
        for where, _, files in os.walk(os.path.join(ROOT, top)):
            relative = os.path.relpath(os.path.join(where, os.path.basename(name)), ROOT)
            if os.path.basename(name) in files and ('/' + relative).endswith('/' + name):
                return relative
    return None


def check(path, text):
    """Yields (line, message) for each include that points the wrong way."""
    layer, allowed = folders(path)
    if not layer or FREE.match(path):
        return
    places = [place for folder in allowed for place in expand(folder)]
    for number, line in enumerate(text.split('\n'), 1):
        match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if not match or match.group(1) in FREESTANDING:
            continue
        name = match.group(1)
        if name.endswith('.c'):
            yield number, 'includes a source file, %s' % name
        elif not any(os.path.isfile(os.path.join(ROOT, place, name)) for place in places):
            where = elsewhere(name)
            yield number, '%s does not include %s' % (layer, where or name + ', which is not ours')

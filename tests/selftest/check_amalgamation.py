#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""loam-heap.c compiles without a warning by every compiler that is there, and shows only its own names.

The heap's tests run on it in `make test-sdk`.
"""
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMPILERS = (['x86_64-linux-gnu-gcc'], ['aarch64-linux-gnu-gcc'], ['clang', '--target=x86_64-none-elf'],
             ['clang', '--target=aarch64-none-elf'])
FLAGS = ['-ffreestanding', '-Wall', '-Wextra', '-Wpedantic', '-Wshadow', '-Wundef', '-Werror', '-c']
STANDARD = {'malloc', 'free', 'calloc', 'realloc', 'reallocf', 'reallocarray', 'recallocarray', 'freezero',
            'posix_memalign', 'aligned_alloc', 'memalign', 'valloc', 'pvalloc', 'malloc_usable_size',
            'free_sized', 'free_aligned_sized', 'malloc_trim', 'malloc_walk'}
ASKED = {'memcpy', 'memmove', 'memset', 'loam_hook_get_pages', 'loam_hook_give_pages', 'loam_hook_lock',
         'loam_hook_unlock', 'loam_hook_thread_id', 'loam_hook_panic', '_GLOBAL_OFFSET_TABLE_'}
STRING_H = ('#include <stddef.h>\nvoid *memcpy(void *, const void *, size_t);\n'
            'void *memmove(void *, const void *, size_t);\nvoid *memset(void *, int, size_t);\n')


def symbols(path):
    """(asked for, shown) by an object."""
    text = subprocess.run(['readelf', '-sW', path], stdout=subprocess.PIPE, check=True, text=True).stdout
    rows = [line.split() for line in text.split('\n') if ' GLOBAL ' in line or ' WEAK ' in line]
    return ({row[7] for row in rows if row[6] == 'UND'}, {row[7] for row in rows if row[6] != 'UND'})


def wrong_names(path, names):
    asked, shown = symbols(path)
    other = {name for name in shown if not name.startswith('loam_')}
    return {name for name in asked - ASKED if not name.startswith('__aarch64_')} | (other ^ names)


def check(place, compiler, options, names):
    """What is wrong with one compilation, or nothing."""
    output = os.path.join(place, 'loam-heap.o')
    done = subprocess.run(compiler + FLAGS + options + ['-I', place, os.path.join(place, 'loam-heap.c'),
                                                        '-o', output], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, text=True)
    return done.stdout or done.returncode or wrong_names(output, names)


def main():
    good = True
    with tempfile.TemporaryDirectory(prefix='loam-heap-') as place:
        subprocess.run([sys.executable, os.path.join(ROOT, 'tests/tools/amalgamate.py'), place], check=True)
        with open(os.path.join(place, 'string.h'), 'w', encoding='utf-8') as file:
            file.write(STRING_H)
        for compiler in COMPILERS:
            for level, standard in (('-O2', 'gnu11'), ('-O0', 'c11')):
                for extra, names in (([], set()), (['-DLOAM_HEAP_STANDARD_NAMES'], STANDARD), (['-DLOAM_HEAP_SERIAL'], set())):
                    options = [level, '-std=' + standard] + extra
                    wrong = shutil.which(compiler[0]) and check(place, compiler, options, names)
                    if wrong:
                        good = False
                        print('%s: %s' % (' '.join(compiler + options), wrong))
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())

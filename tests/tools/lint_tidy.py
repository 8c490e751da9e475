# SPDX-License-Identifier: BSD-2-Clause
"""clang-tidy over the C files (.clang-tidy has the checks), for both CPUs where it matters.

A file that passed is remembered in build/lint/tidy/, by what it and all headers say,
so that only changed files are looked at again.
"""
import concurrent.futures
import glob
import hashlib
import os
import re
import shutil
import subprocess

ARCHES = ('x86_64', 'aarch64')
FLAGS = ['-std=gnu11', '-ffreestanding', '-nostdinc', '-Wno-unknown-attributes', '-DHARDEN=0', '-DHEAP_TLS=1', '-DSLACK_CHECK=1']


def include_flags(path, arch):
    """The -I order that the Makefile gives to this file."""
    port = re.match(r'(libc/port/[^/]+)/', path)
    abi = ['libc/port/linux/' + arch, 'libc/port/linux']
    if port and port.group(1) not in abi:
        abi = [port.group(1) + '/' + arch, port.group(1)] + abi
    if path.startswith('kernel_shim/'):
        return ['kernel_shim/arch/' + arch, 'kernel_shim'] + abi + ['libc/port/tiny', 'libc/sdk/amalgam']
    if path.startswith('libc/sdk/amalgam/'):
        return ['libc/sdk/amalgam', 'libc/malloc/slab', 'libc/malloc/slab/no_mte', 'libc/internal', 'libc/include']
    return abi + ['arch/' + arch, 'libc/include'] + (
        ['tests/harness'] if path.startswith('tests/') else
        ['libc/internal', 'libc/port', os.path.dirname(path), 'libc/malloc/slab/mmap', 'libc/malloc/slab/no_mte'])


def arches_of(path):
    if '/slab/mte/' in path:
        return [arch for arch in ARCHES if os.path.exists('arch/%s/memtag_arch.h' % arch)]
    named = [arch for arch in ARCHES if '/%s/' % arch in '/' + path]
    return named or ['x86_64']


def resource_headers(root):
    done = subprocess.run(['clang', '-print-resource-dir'], cwd=root, stdout=subprocess.PIPE,
                          text=True, check=False)
    return os.path.join(done.stdout.strip(), 'include')


def header_state(root):
    """A digest of everything that a file's verdict depends on, but the file."""
    digest = hashlib.sha256()
    paths = [os.path.join(root, '.clang-tidy')]
    for top in ('arch', 'libc', 'kernel_shim', 'tests'):
        paths += sorted(glob.glob(os.path.join(root, top, '**', '*.h'), recursive=True))
    for path in paths:
        with open(path, 'rb') as file:
            digest.update(file.read())
    return digest.digest()


def run_tidy(root, path, arch, system):
    command = ['clang-tidy', '--quiet', path, '--', '--target=%s-none-elf' % arch, '-isystem',
               system] + FLAGS
    for folder in include_flags(path, arch):
        command += ['-I', folder]
    done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True, check=False)
    found = re.findall(r'^(?:%s/)?(\S+?:\d+:\d+: (?:warning|error): .*)$' % re.escape(root),
                       done.stdout, re.MULTILINE)
    return [line for line in found if not line.startswith('/')]


def check_one(root, path, state, system):
    with open(os.path.join(root, path), 'rb') as file:
        name = hashlib.sha256(state + path.encode() + file.read()).hexdigest()
    passed = os.path.join(root, 'build', 'lint', 'tidy', name)
    if os.path.exists(passed):
        return []
    found = [line for arch in arches_of(path) for line in run_tidy(root, path, arch, system)]
    if not found:
        with open(passed, 'w', encoding='utf-8'):
            pass
    return found


def changed_files(root):
    """What differs from the commit before, or from what is committed."""
    done = subprocess.run(['git', 'diff', '--name-only', 'HEAD~1'], cwd=root,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                          check=False)
    return set(done.stdout.split('\n'))


def check(root, files, everything, left_out):
    if not shutil.which('clang-tidy') or not shutil.which('clang'):
        left_out.append('clang-tidy')
        return
    os.makedirs(os.path.join(root, 'build', 'lint', 'tidy'), exist_ok=True)
    sources = [path for path in files if path.endswith('.c')
               and not path.startswith('tests/')]
    if not everything:
        changed = changed_files(root)
        sources = [path for path in sources if path in changed]
    state, system = header_state(root), resource_headers(root)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        seen = {}
        for found in pool.map(lambda path: check_one(root, path, state, system), sources):
            # A header's finding comes once for each file that includes it.
            seen.update(dict.fromkeys(found))
        yield from seen

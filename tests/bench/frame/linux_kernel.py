# SPDX-License-Identifier: BSD-2-Clause
"""Debian's Linux for a CPU, as a file to boot, and an initramfs with one program.

The packages come through apt-get with folders of its own in build/bench/, so that nothing of
the system is changed and no privilege is needed.
"""
import glob
import os
import re
import stat

from frame import build

DEBIAN = {'x86_64': 'amd64', 'aarch64': 'arm64'}
APT_CONF = '''APT::Architecture "{debian}";
APT::Architectures "{debian}";
APT::Sandbox::User "";
APT::Get::AllowUnauthenticated "false";
Dir::State "{folder}/state";
Dir::State::status "{folder}/status";
Dir::Cache "{folder}/cache";
Acquire::Languages "none";
'''


def kernel(arch):
    """The path of a kernel; fetched when it is not there yet."""
    folder = os.path.join(build.BUILD, 'bench', 'linux-' + arch)
    found = glob.glob(folder + '/boot/vmlinuz-*')
    if not found:
        fetch(DEBIAN[arch], folder)
        found = glob.glob(folder + '/boot/vmlinuz-*')
    if not found:
        raise build.BenchError('the package of Linux for %s has no kernel' % arch)
    return found[0]


def fetch(debian, folder):
    apt = os.path.join(folder, 'apt')
    for part in ('state/lists/partial', 'cache/archives/partial'):
        os.makedirs(os.path.join(apt, part), exist_ok=True)
    open(os.path.join(apt, 'status'), 'w', encoding='ascii').close()
    with open(os.path.join(apt, 'conf'), 'w', encoding='utf-8') as file:
        file.write(APT_CONF.format(debian=debian, folder=apt))
    env = {**os.environ, 'APT_CONFIG': os.path.join(apt, 'conf')}
    build.run(['apt-get', '-qq', 'update'], env=env)
    depends = build.run(['apt-cache', 'depends', 'linux-image-cloud-' + debian], env=env)
    package = re.search(r'Depends: (linux-image-\S+)', depends).group(1)
    build.run(['sh', '-c', 'cd "$1" && apt-get -qq download "$2" && dpkg-deb -x "$2"_*.deb . '
               '&& rm -rf *.deb lib usr', 'sh', folder, package], env=env)


def cpio_entry(name, mode, data=b'', device=(0, 0)):
    """One member of an archive in the `newc` form."""
    fields = [0, mode, 0, 0, 1, 0, len(data), 0, 0, *device, len(name) + 1, 0]
    head = b'070701' + b''.join(b'%08X' % field for field in fields) + name.encode() + b'\0'
    return head + bytes(-len(head) % 4) + data + bytes(-len(data) % 4)


def initramfs(program):
    """An archive (bytes) with a console and program as /init."""
    with open(program, 'rb') as file:
        data = file.read()
    return (cpio_entry('dev', stat.S_IFDIR | 0o755)
            + cpio_entry('dev/console', stat.S_IFCHR | 0o600, device=(5, 1))
            + cpio_entry('init', stat.S_IFREG | 0o755, data) + cpio_entry('TRAILER!!!', 0))

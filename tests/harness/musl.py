# SPDX-License-Identifier: BSD-2-Clause
"""Static programs of Debian's musl-dev, unpacked but not installed (tests/tools/unpack_deb.sh)."""
import glob
import os
import subprocess


def build(folder, arch, sources, output):
    """Compiles and links sources, objects and archives with FOLDER/ARCH's musl and gcc."""
    root = os.path.join(folder, arch)
    compiler = arch + '-linux-gnu-gcc'
    library, = glob.glob(os.path.join(root, 'usr/lib/*-linux-musl'))
    include, = glob.glob(os.path.join(root, 'usr/include/*-linux-musl'))
    own = subprocess.check_output([compiler, '-print-libgcc-file-name'], text=True).strip()
    libc = os.path.join(library, 'libc.a')
    subprocess.run([compiler, '-std=gnu11', '-O2', '-static', '-no-pie', '-nostdlib', '-nostdinc', '-w',
                    '-isystem', include, '-isystem', os.path.join(os.path.dirname(own), 'include'),
                    os.path.join(library, 'crt1.o'), os.path.join(library, 'crti.o')] + sources +
                   [libc, own, libc, os.path.join(library, 'crtn.o'), '-o', output], check=True)
    return output

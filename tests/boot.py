#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Boots kernel_shim under QEMU with one static ELF as its program.

    boot.py --arch CPU [options] ELF [-- args...]

The program's output is shown as it comes.  The last line is `exit status N`,
the name of the signal that ended the program, or `timed out after N s`; the
exit status is 0 exactly when N is 0.  tests/run.py uses the same pieces.
"""
import argparse
import os
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ELF_MACHINE = {'x86_64': 62, 'aarch64': 183}
ET_EXEC, ET_DYN, PT_INTERP = 2, 3, 3
CMDLINE_MAX = 1023
SHIM = b'[shim] '
TERMINAL = 'terminal'


class BootError(Exception):
    """A wrong input or a missing piece; str() is the one line to show."""


# ---- what is booted ---------------------------------------------------------

def cpu_name(number):
    for name, value in ELF_MACHINE.items():
        if value == number:
            return name
    return 'CPU %d' % number


def check_elf(path, arch):
    """Raises BootError unless path is a static executable for arch."""
    try:
        with open(path, 'rb') as file:
            data = file.read()
    except OSError as error:
        raise BootError('%s: %s' % (path, error.strerror))
    if len(data) < 64 or data[:4] != b'\x7fELF':
        raise BootError('%s: not an ELF file' % path)
    if data[4] != 2 or data[5] != 1:
        raise BootError('%s: not a 64-bit little-endian ELF file' % path)
    kind, machine = struct.unpack_from('<HH', data, 16)
    if machine != ELF_MACHINE[arch]:
        raise BootError('%s: is for %s, not for %s' % (path, cpu_name(machine), arch))
    if kind not in (ET_EXEC, ET_DYN):
        raise BootError('%s: not an executable (an object or a core file?)' % path)
    if PT_INTERP in segment_types(data, path):
        raise BootError('%s: not static, it asks for a dynamic loader; link it with -static'
                        % path)


def segment_types(data, path):
    offset, = struct.unpack_from('<Q', data, 32)
    size, count = struct.unpack_from('<HH', data, 54)
    if count and (size < 56 or offset + size * count > len(data)):
        raise BootError('%s: cut off or damaged, its program headers are outside the file' % path)
    return [struct.unpack_from('<I', data, offset + i * size)[0] for i in range(count)]


def ustar_entry(name, data):
    """One member of a ustar archive, an executable file called name."""
    raw, prefix = name.encode(), b''
    if len(raw) > 100:
        cut = raw.rfind(b'/', 0, 156)
        prefix, raw = raw[:max(cut, 0)], raw[cut + 1:]
        if not prefix or len(raw) > 100:
            raise BootError('%s: name too long for the initrd' % name)
    fields = [(raw, 100), (b'0000755', 8), (b'0000000', 8), (b'0000000', 8),
              (b'%011o' % len(data), 12), (b'0' * 11, 12), (b' ' * 8, 8), (b'0', 1), (b'', 100),
              (b'ustar\00000', 8), (b'root', 32), (b'root', 32), (b'0000000', 8), (b'0000000', 8),
              (prefix, 155), (b'', 12)]
    header = b''.join(value.ljust(width, b'\0') for value, width in fields)
    header = header[:148] + b'%06o\0 ' % sum(header) + header[156:]
    return header + data + bytes(-len(data) % 512)


def make_initrd(files):
    """A ustar archive (bytes) of files: name inside -> bytes, or path outside."""
    parts = []
    for name, what in files.items():
        if isinstance(what, str):
            with open(what, 'rb') as file:
                what = file.read()
        parts.append(ustar_entry(name, what))
    return b''.join(parts) + bytes(1024)


def quote(word):
    """word as the kernel's command line and the suite file spell it."""
    if "'" in word or '\n' in word:
        raise BootError("%r: the kernel's command line cannot carry a quote or a newline" % word)
    return word if re.fullmatch(r'[^\s]+', word) else "'%s'" % word


# ---- QEMU -------------------------------------------------------------------

def machines(arch):
    """The CPU's machines, name -> QEMU command (a list); the first is the default."""
    path = os.path.join(ROOT, 'kernel_shim', 'arch', arch, 'machines')
    found = {}
    try:
        with open(path, encoding='utf-8') as file:
            for line in file:
                name, colon, command = line.partition(':')
                if colon and not line.startswith('#'):
                    found[name.strip()] = command.split()
    except OSError as error:
        raise BootError('%s: %s' % (path, error.strerror))
    if not found:
        raise BootError('%s: names no machine' % path)
    return found


def pick_machine(arch, name):
    """(name, command) of the machine asked for, the default one for None."""
    found = machines(arch)
    if name is None:
        name = next(iter(found))
    if name not in found:
        raise BootError('no machine %s for %s; there is: %s' % (name, arch, ' '.join(found)))
    return name, found[name]


def die_with_parent(command):
    """command, ended by the kernel when this process is killed."""
    setpriv = shutil.which('setpriv')
    return ([setpriv, '--pdeathsig', 'KILL'] if setpriv else []) + command


class Feed:
    """Moves a pipe or a file into the machine's serial line, and then ^D as its end."""

    def __init__(self, source, sink):
        self.source, self.sink = source, sink.fileno()
        self.buffer, self.last = b'', b'\n'
        os.set_blocking(self.sink, False)

    def waits_for(self):
        """What to select: descriptors to read, and to write."""
        if self.buffer:
            return [], [self.sink]
        return ([] if self.source is None else [self.source]), []

    def move(self):
        if not self.buffer:
            self.buffer = os.read(self.source, 4096)
            if not self.buffer:
                # Behind half a line the first ^D only ends that line.
                self.source = None
                self.buffer = b'\4' if self.last == b'\n' else b'\4\4'
            self.last = self.buffer[-1:]
        try:
            self.buffer = self.buffer[os.write(self.sink, self.buffer):]
        except BlockingIOError:
            pass
        except OSError:
            self.source, self.buffer = None, b''


class Qemu:
    """One running QEMU; use it in a with statement, which ends it."""

    def __init__(self, arch, files, append, machine=None, smp=1, mem=128, shim=None, feed=None,
                 extra=()):
        """files: for make_initrd, or a whole initrd as bytes, or None for no initrd.

        feed: None for no input, TERMINAL for our own, or a descriptor to read it from.
        extra: more words for QEMU.
        """
        if len(append) > CMDLINE_MAX:
            raise BootError('the command line is longer than %d bytes' % CMDLINE_MAX)
        kernel = os.path.join(shim or os.path.join(ROOT, 'build', arch + '-shim'), 'kernel')
        if not os.path.isfile(kernel):
            raise BootError('%s: not built (make shim ARCH=%s)' % (kernel, arch))
        self.machine, command = pick_machine(arch, machine)
        if not shutil.which(command[0]):
            raise BootError('%s is not installed: run tests/tools/setup.sh %s'
                            % (command[0], command[0]))
        initrd = os.memfd_create('initrd')
        with open(initrd, 'wb', closefd=False) as file:
            file.write(make_initrd(files) if isinstance(files, dict) else files or b'')
        self.errors = tempfile.TemporaryFile()
        command = die_with_parent(command) + [
            '-kernel', kernel, '-append', append] + (
                [] if files is None else ['-initrd', '/proc/self/fd/%d' % initrd]) + [
            '-m', str(mem), '-smp', str(smp), '-display', 'none', '-serial', 'stdio', '-no-reboot',
            *extra]
        try:
            self.process = subprocess.Popen(
                command, stdin=None if feed is TERMINAL else subprocess.PIPE, bufsize=0,
                stdout=subprocess.PIPE, stderr=self.errors, pass_fds=[initrd],
                start_new_session=feed is not TERMINAL)
        finally:
            os.close(initrd)
        self.feed = Feed(feed, self.process.stdin) if isinstance(feed, int) else None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        if self.process.stdin:
            self.process.stdin.close()
        self.errors.close()

    def read(self, seconds):
        """What the serial line brought: bytes, b'' at its end, None when the time is up."""
        deadline = time.monotonic() + seconds
        output = self.process.stdout.fileno()
        while True:
            sources, sinks = self.feed.waits_for() if self.feed else ([], [])
            readable, writable, _ = select.select([output] + sources, sinks, [],
                                                  max(0, deadline - time.monotonic()))
            if output in readable:
                return os.read(output, 65536)
            if not readable and not writable:
                return None
            self.feed.move()

    def complaint(self):
        """The last line that QEMU itself wrote, or an empty string."""
        self.errors.seek(0)
        lines = self.errors.read().decode(errors='replace').split('\n')
        return next((line for line in reversed(lines) if line.strip()), '')


class Console:
    """Tells the kernel's lines from the program's output, as the bytes come.

    Calls program(bytes) for output, at once, and kernel(line) for each of the
    kernel's whole lines, its mark `[shim] ` taken off.
    """

    def __init__(self, program, kernel):
        self.program, self.kernel = program, kernel
        self.held = b''
        self.at_start = True

    def feed(self, data):
        data, self.held = self.held + data, b''
        while data:
            if self.at_start and SHIM.startswith(data[:len(SHIM)]):
                line, newline, data = data.partition(b'\n')
                if not newline:
                    self.held = line
                    return
                self.kernel(line[len(SHIM):].rstrip(b'\r').decode(errors='replace'))
                continue
            end = data.find(b'\n') + 1
            piece, data = (data[:end], data[end:]) if end else (data, b'')
            self.at_start = bool(end)
            self.program(piece)

    def close(self):
        """The line is dead: what was held back is shown as output."""
        if self.held:
            self.program(self.held)
            self.held = b''


# ---- one program ------------------------------------------------------------

class Verdict:
    """What the kernel's lines said about a run; the last word counts."""

    def __init__(self):
        self.text = None
        self.panic = None
        self.powered_off = False
        self.leaks = None

    def line(self, text):
        match = re.fullmatch(r'exit status \d+|timed out after \d+ s', text)
        if match:
            self.text = match.group()
        elif text.startswith('killed by '):
            self.text = text.split()[2]
        elif text.startswith('panic:'):
            self.panic = text
        elif text.startswith('leaks:'):
            self.leaks = [int(number) for number in re.findall(r'\d+', text)]
        self.powered_off = text == 'power off'

    def status(self):
        """The exit status that stands for it."""
        if not self.text:
            return 125
        if self.text.startswith('exit status '):
            return min(int(self.text.split()[2]), 255)
        if self.text.startswith('timed out'):
            return 124
        return 128 + getattr(signal, self.text, 0)


def initrd_name(elf):
    return os.path.basename(elf).replace("'", '_') or 'program'


def command_line(options):
    """The kernel's command line for one program."""
    words = ['run=' + initrd_name(options.elf), 'timeout=%d' % options.timeout]
    words += ['env=' + assignment for assignment in options.env]
    line = ' '.join(quote(word) for word in words)
    if options.kernel_args:
        line += ' ' + options.kernel_args
    if options.args:
        line += ' -- ' + ' '.join(quote(word) for word in options.args)
    return line


def pick_input():
    """Where the program's input comes from: our terminal, or what standard input is."""
    try:
        if not os.isatty(0):
            os.fstat(0)
            return 0
        return TERMINAL if os.tcgetpgrp(0) == os.getpgrp() else None
    except OSError:
        return None


def write_all(data):
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def show_kernel_line(text):
    line = '[shim] ' + text
    if sys.stdout.isatty():
        line = '\033[2m%s\033[0m' % line
    write_all(line.encode() + b'\n')


def watch(qemu, timeout, verdict):
    """Shows what comes until QEMU ends; True when it had to be cut off."""
    def kernel(text):
        verdict.line(text)
        show_kernel_line(text)

    console = Console(write_all, kernel)
    deadline = time.monotonic() + timeout
    while True:
        data = qemu.read(deadline - time.monotonic())
        if not data:
            console.close()
            return data is None
        console.feed(data)


def run(options):
    check_elf(options.elf, options.arch)
    verdict = Verdict()
    files = {initrd_name(options.elf): options.elf}
    with Qemu(options.arch, files, command_line(options), options.machine, options.smp,
              options.mem, options.shim, pick_input()) as qemu:
        # The kernel keeps the time; the grace is for a kernel that hangs.
        cut = watch(qemu, options.timeout + 5, verdict)
        complaint = qemu.complaint()
    if cut and not verdict.text:
        verdict.text = 'timed out after %d s' % options.timeout
    if verdict.panic or (not verdict.powered_off and not cut):
        verdict.text = None
    if verdict.text:
        print(verdict.text)
    else:
        print(verdict.panic or complaint or 'the machine stopped without a verdict')
    return verdict.status()


def positive(text):
    value = int(text)
    if value < 1:
        raise ValueError
    return value


def parse(argv):
    parser = argparse.ArgumentParser(prog='boot.py', usage=__doc__.split('\n')[2].strip())
    parser.add_argument('--arch', choices=sorted(ELF_MACHINE), required=True)
    parser.add_argument('--machine', help='a name from kernel_shim/arch/CPU/machines')
    parser.add_argument('--smp', type=positive, default=1, help='CPUs (1)')
    parser.add_argument('--mem', type=positive, default=128, help='MiB of memory (128)')
    parser.add_argument('--timeout', type=positive, default=os.environ.get('TIMEOUT') or '60',
                        help='seconds (TIMEOUT, or 60)')
    parser.add_argument('--env', action='append', default=[], metavar='K=V')
    parser.add_argument('--shim', metavar='DIR', help="the kernel's build directory (build/CPU-shim)")
    parser.add_argument('--kernel-args', default='', help="more words for the kernel's command line")
    parser.add_argument('elf', metavar='ELF')
    head, args = argv, []
    if '--' in argv:
        head, args = argv[:argv.index('--')], argv[argv.index('--') + 1:]
    options = parser.parse_args(head)
    options.args = args
    return options


def end_on_signal(number, _):
    raise SystemExit(128 + number)


def saved_terminal():
    """A function that puts the terminal back as it is now (QEMU makes it raw)."""
    try:
        import termios
        mode = termios.tcgetattr(0)
    except (ImportError, OSError, termios.error):
        return lambda: None
    return lambda: termios.tcsetattr(0, termios.TCSADRAIN, mode)


def main():
    options = parse(sys.argv[1:])
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, end_on_signal)
    restore = saved_terminal()
    try:
        return run(options)
    except BootError as error:
        print('boot.py: %s' % error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 141
    finally:
        restore()


if __name__ == '__main__':
    sys.exit(main())

# SPDX-License-Identifier: BSD-2-Clause
"""Runs one command under a time-out and tells what it used and what it printed."""
import hashlib
import os
import re
import signal
import subprocess
import time

SKIP = 77       # exit status of a program that cannot do the work here; its last line says why


class Failed(Exception):
    """A run that gave no figures; str() says why."""


class Skipped(Failed):
    """A run that said itself that it cannot be done here."""


def last_line(text):
    return next((line.strip() for line in reversed(text.split('\n')) if line.strip()), '')


def printed(output):
    """name -> figure, of each line `name value`."""
    return {name: float(value) for name, value in
            re.findall(r'^(\S+)[ \t]+([0-9.]+(?:e[-+]?\d+)?)[ \t]*$', output, re.MULTILINE)}


def sample(launcher, command, env, timeout):
    """One run: metric -> figure."""
    reader, writer = os.pipe()
    try:
        output = run_group([launcher, str(writer)] + command, env, timeout, writer)
    finally:
        os.close(writer)
        with os.fdopen(reader) as file:
            line = file.read()
    if not line:
        raise Failed(last_line(output) or 'ended without a word')
    status, cpu, wall, peak = line.split()
    if int(status) == SKIP:
        raise Skipped(last_line(output))
    if int(status):
        raise Failed('exit status %s: %s' % (status, last_line(output)))
    return {'cpu': float(cpu), 'wall': float(wall), 'peak': float(peak), **printed(output)}


def run_group(command, env, timeout, writer):
    """Runs command as a session of its own; nothing of it is left behind.  Gives its output."""
    process = subprocess.Popen(
        command, env={**os.environ, **env}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, pass_fds=[writer], start_new_session=True)
    try:
        output, _ = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        raise Failed('not done after %g s' % timeout) from None
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
        process.stdout.close()
    return output.decode(errors='replace')


def machine_speed():
    """CPU and wall time of a piece of work that is always the same: the machine's own noise."""
    cpu, wall = time.process_time(), time.monotonic()
    hashlib.sha256(bytes(24 << 20)).digest()
    return {'cpu': time.process_time() - cpu, 'wall': time.monotonic() - wall}

# SPDX-License-Identifier: BSD-2-Clause
"""What a port's kernel has, and which tests ask for more.

A port that is not Linux's lacks calls: in its port.o their names stand for port_missing.
What a test asks for is what its object file calls: a public function needs the call of the
same name, or those that NEEDS says.
"""
import glob
import os
import re
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# Public functions -> the call that carries them, where it has another name.
NEEDS = (
    (r'_Thread_local|__stack_chk_fail|pthread_key_create|tss_create', 'set_thread_pointer'),
    (r'pthread_create|thrd_create', 'thread_start'),
    (r'_Fork|vfork|posix_spawnp?|pthread_atfork', 'fork'),
    (r'exec\w+', 'execve'),
    (r'wait|waitpid', 'wait4'),
    (r'mq_\w+', 'mq_open'),
    (r'signal|siginterrupt', 'sigaction'),
    (r'raise|pthread_kill', 'tgkill'),
    (r'killpg', 'kill'),
    (r'sigwait|sigwaitinfo', 'sigtimedwait'),
    (r'pause', 'sigsuspend'),
    (r'pthread_sigmask', 'sigprocmask'),
    (r'u?sleep|nanosleep|thrd_sleep', 'clock_nanosleep'),
    (r'time|gettimeofday|timespec_get', 'clock_gettime'),
    (r'alarm', 'setitimer'),
    (r'[gs]etrlimit', 'prlimit'),
    (r'fopen', 'open'),
    (r'freopen', 'dup2'),
    (r'fdopen', 'fcntl'),
    (r'remove', 'unlink'),
    (r'pipe2', 'pipe'),
    (r'dup3', 'dup2'),
    (r'mlock2', 'mlock'),
    (r'posix_madvise', 'madvise'),
    (r'posix_fallocate', 'fallocate'),
    (r'getentropy', 'getrandom'),
)


def settings(port):
    """The NAME := value lines of the port's port.mk."""
    try:
        with open(os.path.join(ROOT, 'libc', 'port', port, 'port.mk'), encoding='utf-8') as file:
            return dict(re.findall(r'^(\w+)\s*:=\s*(.*?)\s*$', file.read(), re.MULTILINE))
    except OSError:
        return {}


def symbols(paths):
    """(file, words) of each line of their symbol tables."""
    text = subprocess.run(['readelf', '-sW'] + paths, stdout=subprocess.PIPE, text=True,
                          stderr=subprocess.DEVNULL, check=False).stdout
    path = paths[0]
    for line in text.split('\n'):
        if line.startswith('File: '):
            path = line[6:].strip()
        words = line.split()
        if len(words) == 8 and words[0].rstrip(':').isdigit():
            yield path, words


def missing_calls(build):
    """Names, without port_, of the calls that this build's port does not have."""
    where = {words[7]: (words[6], words[1])
             for _, words in symbols([os.path.join(build, 'port.o')])}
    return {name[len('port_'):] for name, place in where.items()
            if name.startswith('port_') and place == where.get('port_missing')
            and name != 'port_missing'}


def calls_for(function):
    """The calls that a public function needs, if they have to be there."""
    match = re.fullmatch(r'__real___loam_port_(\w+)', function)
    yield match.group(1) if match else function
    for pattern, call in NEEDS:
        if re.fullmatch(pattern, function):
            yield call


class Port:
    """The port of one build."""

    def __init__(self, name, build):
        self.name, self.build = name, build
        self.settings = settings(name)
        self.personality = self.settings.get('PERSONALITY')
        self.missing, self.asked = set(), {}
        if self.settings:
            self.look()

    def look(self):
        self.missing = missing_calls(self.build)
        if self.settings.get('PORT_HEAP') == 'sbrk':
            self.missing |= {'mmap', 'munmap'}
        if self.settings.get('PORT_TLS') == '0':
            self.missing.add('set_thread_pointer')
        folder = os.path.join(self.build, 'obj', 'tests')
        paths = glob.glob(os.path.join(folder, '**', '*.o'), recursive=True)
        for path, words in symbols(paths) if paths else ():
            asked = self.asked.setdefault(os.path.relpath(path, folder)[:-2], set())
            if words[6] == 'UND':
                asked.add(words[7])
            elif words[3] == 'TLS':
                asked.add('_Thread_local')

    def lacks(self, test):
        """Why test cannot run on this kernel, or None."""
        if not self.settings:
            return None
        if test.name.startswith('hostile/'):
            return 'makes the system calls of Linux'
        asked = self.asked.get(test.name, set())
        for function in sorted(asked):
            for call in calls_for(function):
                if call in self.missing:
                    return 'port %s has no %s' % (self.name, call)
        return None

    def outcome(self, expect):
        """How a program ends here that is expected to end so: abort sends no signal."""
        return ('exit', 127) if expect == ('signal', 'SIGABRT') and 'tgkill' in self.missing else expect

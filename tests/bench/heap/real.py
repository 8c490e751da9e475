# SPDX-License-Identifier: BSD-2-Clause
"""Real programs with another heap preloaded; what they print must be what they print with glibc's.

Each is a command, whose words may use {real}, this suite's folder real/, {work}, a folder to
write to, and {cc1plus}, gcc's compiler of C++.
"""
import os

from frame import build

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'real')
WORK = os.path.join(build.BUILD, 'bench/heap/real')
PROGRAMS = {
    'redis: redis-benchmark': ['sh', '{real}/redis.sh', '{work}'],
    'sqlite3: a million inserts': ['sqlite3', ':memory:', '.read {real}/inserts.sql'],
    'lua5.4: tables and strings': ['lua5.4', '{real}/tables.lua'],
    'python3: objects': ['env', 'PYTHONMALLOC=malloc', 'PYTHONHASHSEED=0', 'python3', '-S',
                         '{real}/objects.py'],
    'perl: words': ['env', 'PERL_HASH_SEED=0', 'perl', '{real}/words.pl'],
    'cc1plus: headers of C++': ['{cc1plus}', '-quiet', '-O1', '-o', '-', '{work}/headers.ii'],
}
TOOLS = ['redis-benchmark', 'sqlite3', 'lua5.4', 'python3', 'perl', 'g++']


def words(name):
    return [word.format(real=HERE, work=WORK, **found) for word in PROGRAMS[name]]


def expected(name):
    return os.path.join(WORK, name.split(':')[0] + '.expected')


def command(name, library):
    return ['sh', os.path.join(HERE, 'compare.sh'), library, expected(name)] + words(name)


def prepare(stage):
    """Finds the compiler, preprocesses what it compiles, and has each program run once."""
    os.makedirs(WORK, exist_ok=True)
    found['cc1plus'] = build.run(['g++', '-print-prog-name=cc1plus']).strip()
    build.run(['g++', '-E', '-std=c++17', '-o', os.path.join(WORK, 'headers.ii'),
               os.path.join(HERE, 'headers.cpp')])
    for name in PROGRAMS:
        stage.say('heap: what %s prints' % name)
        with open(expected(name), 'w', encoding='utf-8') as file:
            file.write(without_figures(build.run(words(name))))


def without_figures(text):
    """Without the lines `name value` that are measured and differ each time."""
    return ''.join(line for line in text.splitlines(True)
                   if not line.startswith(('cpu ', 'peak ')))


found = {}

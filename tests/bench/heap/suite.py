# SPDX-License-Identifier: BSD-2-Clause
"""The heap beside others: the usual works of benchmarks of allocators, and real programs."""
import glob
import os

import real
from frame import build
from frame.terms import BEST, CPU, PEAK, WALL, Bar, Metric, Suite, Variant, Work

FLAGS = ['-std=gnu11', '-fno-builtin']
COMMON = ['tests/bench/heap/common/work.c', 'tests/bench/heap/common/%s/ticks.c' % build.ARCH]
LIBRARIES = '/usr/lib/%s-linux-gnu/' % build.ARCH
PEERS = {'mimalloc': LIBRARIES + 'libmimalloc.so.2.0', 'jemalloc': LIBRARIES + 'libjemalloc.so.2',
         'tcmalloc': LIBRARIES + 'libtcmalloc_minimal.so.4'}
LOAM = os.path.join(build.ROOT, build.output_folder(), 'libloam.so')


def preloaded(name, library, **more):
    """The library takes the place of the C library's heap in a program that knows neither."""
    return Variant(name, preload=library, programs='host', **more)


def static(name, **more):
    """A program of its own for each work, linked with the heap."""
    return Variant(name, preload=None, programs=name, **more)


VARIANTS = [preloaded('loam', LOAM), preloaded('glibc', ''),
            *[preloaded(name, library) for name, library in PEERS.items()],
            static('musl'), static('loam-static', peer=False), static('simple', peer=False)]
# MALLOC=simple gives each page back at once: of the works only these, and what is short, end soon.
SIMPLE_DOES = ('malloc_large', 'growth')
STATIC = ['loam-static', 'simple']
PRELOADED = [variant.name for variant in VARIANTS if variant.preload is not None]

# name, program, its arguments, the last of which says how long it takes
WORKS = [
    Work('larson, 2 threads', 'larson', 2, 1000, 50),
    Work('larson, 8 threads', 'larson', 8, 1000, 12),
    Work('xmalloc, 1 producer, 1 consumer', 'xmalloc', 1, 6000),
    Work('xmalloc, 4 producers, 4 consumers', 'xmalloc', 4, 1500),
    Work('alloc-test, 1 thread', 'alloc_test', 1, 20000, 16, 1024, 16000000),
    Work('alloc-test, 2 threads', 'alloc_test', 2, 20000, 16, 1024, 8000000),
    Work('alloc-test, 200000 slots', 'alloc_test', 1, 200000, 16, 1024, 10000000),
    Work('alloc-test, 1 to 64 KiB', 'alloc_test', 2, 1000, 1024, 65536, 1500000),
    Work('sh6, 1 thread', 'sh6', 1, 400),
    Work('sh6, 2 threads', 'sh6', 2, 200),
    Work('sh8, 2 threads', 'sh8', 2, 8000),
    Work('cfrac', 'cfrac', 1000000),
    Work('espresso', 'espresso', 50000),
    Work('cache-thrash', 'cache', 2, 8, 800000),
    Work('cache-scratch', 'cache', 2, 8, 800000, 'scratch'),
    Work('mstress', 'mstress', 4, 10, 250000),
    Work('rptest, 16 to 1000 B', 'rptest', 2, 16, 1000, 10000),
    Work('rptest, 16 to 16000 B', 'rptest', 2, 16, 16000, 1000),
    Work('glibc-simple, 64 B', 'glibc_simple', 64, 3000),
    Work('glibc-simple, 512 B', 'glibc_simple', 512, 1500),
    Work('glibc-thread, 1 thread', 'glibc_thread', 1, 16000000),
    Work('glibc-thread, 2 threads', 'glibc_thread', 2, 10000000),
    Work('malloc-large, 5 to 25 MiB', 'malloc_large', 10000),
    Work('thread churn', 'thread_churn', 4, 1500),
    Work('phases, 48 then 80 B', 'phases', 128, 48, 80),
    Work('phases, 1000 then 100 B', 'phases', 256, 1000, 100),
    Work('phases, 100 then 1000 B', 'phases', 256, 100, 1000),
    Work('realloc growth', 'growth', 20),
    Work('tail', 'tail', 5000000, bars=[Bar('mimalloc', at_most=1, metric='tail')]),
    Work('cfrac, short', 'cfrac', 10000, only=STATIC),
    Work('glibc-simple, 64 B, short', 'glibc_simple', 64, 20, only=STATIC),
    Work('glibc-thread, short', 'glibc_thread', 1, 100000, only=STATIC),
] + [Work(name, only=PRELOADED) for name in real.PROGRAMS]
# Seconds; some heaps are ten times as slow as others, and a few never get done.
for work in WORKS:
    work.timeout = 30


def source_names():
    return [os.path.basename(path)[:-2]
            for path in sorted(glob.glob(os.path.join(build.ROOT, 'tests/bench/heap/*.c')))]


def prepare(stage):
    stage.make('lib')
    for name in source_names():
        sources = ['tests/bench/heap/%s.c' % name] + COMMON
        programs['host', name] = stage.host('heap/host/' + name, sources, *FLAGS, '-pthread')
        programs['musl', name] = stage.host('heap/musl/' + name, sources, *FLAGS, '-static',
                                            compiler='musl-gcc')
    for variant, malloc in (('loam-static', 'slab'), ('simple', 'simple')):
        paths = {name: '%s/tests/bench/heap/%s' % (build.output_folder(MALLOC=malloc), name)
                 for name in source_names()}
        stage.make(*paths.values(), MALLOC=malloc)
        for name, path in paths.items():
            programs[variant, name] = os.path.join(build.ROOT, path)
    real.prepare(stage)


def command(work, variant):
    if work.name in real.PROGRAMS:
        return real.command(work.name, variant.preload)
    program, *args = work.args
    if variant.name == 'simple' and not work.only and program not in SIMPLE_DOES:
        return None
    words = [programs[variant.programs, program]] + args
    return ['LD_PRELOAD=' + variant.preload] + words if variant.preload else words


programs = {}
SUITE = Suite(
    'Heap', metrics=[CPU, WALL, PEAK, Metric('tail', '99.99th percentile of one call', 'ns')],
    variants=VARIANTS, works=WORKS, command=command, prepare=prepare, rounds=7,
    baseline='mimalloc',
    bars=[Bar('mimalloc', at_most=0.95), Bar(BEST, at_most=1),
          Bar(BEST, at_most=1.25, each=True), Bar('glibc', at_most=1, metric='peak')],
    tools=['musl-gcc', *PEERS.values(), *real.TOOLS],
    note='`loam` is libloam.so, preloaded as the peers are; `musl`, `loam-static` and `simple` '
         '(`MALLOC=simple`) are static programs, so that they cannot do the real programs. The '
         'figures of redis are those of its server alone, all others are of the whole program.')

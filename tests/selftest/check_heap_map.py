#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""loam-heap draws what a map says, and nothing else."""
import os
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

sys.dont_write_bytecode = True
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOOLS = os.path.join(ROOT, 'tests', 'tools')
sys.path.insert(0, TOOLS)

import loam_heap

MAP = ['booting', 'heap-map 0x10000 1024', 'a program heap-map', 'heap-map 0x10400 1000',
       'heap-map 0x900000 20', 'heap-map 0x900020 32', 'heap-map end 8192', 'exit status 0']


def draw(lines, *words):
    return subprocess.run([sys.executable, os.path.join(TOOLS, 'loam_heap.py'), *words],
                          input='\n'.join(lines), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True, timeout=60, check=False)


class HeapMap(unittest.TestCase):
    def setUp(self):
        self.heap, = loam_heap.read_maps(MAP)

    def test_sums(self):
        self.assertEqual((len(self.heap.blocks), self.heap.live, self.heap.taken),
                         (4, 2076, 8192))
        self.assertIn('4 live blocks, 2.03 KiB of 8 KiB taken (25 %)', loam_heap.title(self.heap))

    def test_size_classes(self):
        for size, top in ((1, 16), (16, 16), (17, 32), (128, 128), (129, 160), (256, 256),
                          (257, 320), (1000, 1024), (1025, 1280)):
            self.assertEqual(loam_heap.class_of(size), top)
        self.assertEqual(loam_heap.classes(self.heap), [(32, 2, 52, 52),
                                                         (1024, 2, 2024, 2024)])

    def test_occupancy(self):
        spans = ['heap-map span 0x10000 8192 1280', 'heap-map span 0x20000 4096 64',
                 'heap-map span 0x900000 4096 0']
        heap, = loam_heap.read_maps(spans + MAP)
        self.assertEqual(loam_heap.classes(heap), [(32, 2, 52, 52), (64, 0, 0, 4096),
                                                   (1280, 2, 2024, 7680)])
        self.assertIn('1.98 KiB of   7.5 KiB █', '\n'.join(loam_heap.text(heap)))

    def test_regions(self):
        first, second = loam_heap.regions(self.heap)
        self.assertEqual((first.start, first.live, second.start, second.live),
                         (0x10000, 2024, 0x900000, 52))
        self.assertEqual(second.shades(), [[4, 1, 4, 4]])
        self.assertEqual(sum(first.used), 2024)

    def test_a_large_region_fits(self):
        region, = loam_heap.regions(loam_heap.Map([(0x7ff00010, 1 << 30)], 1))
        self.assertLessEqual(len(region.shades()), loam_heap.ROWS)
        self.assertEqual(sum(region.used), 1 << 30)

    def test_command(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'heap.svg')
            done = draw(MAP + MAP, '--svg', path)
            self.assertEqual((done.returncode, done.stdout.count('heap: 4 live')), (0, 2))
            self.assertIn('0x900000: 52 B in 2 blocks', done.stdout)
            root = xml.etree.ElementTree.parse(path).getroot()
            self.assertEqual(root.tag, '{http://www.w3.org/2000/svg}svg')

    def test_an_empty_heap(self):
        done = draw(['heap-map end 4096'])
        self.assertEqual((done.returncode, done.stdout.count('\n')), (0, 1))

    def test_no_map(self):
        done = draw(['nothing', 'heap-map 0x10 5'])
        self.assertEqual(done.returncode, 1)
        self.assertIn('no map there', done.stderr)


if __name__ == '__main__':
    unittest.main()

# SPDX-License-Identifier: BSD-2-Clause
"""Objects of all kinds that come and go."""


class Point:
    """Has a dictionary of its own."""
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.name = 'point %d' % x


def texts(count):
    return {'key %d' % (i * 7919 % 30011): [str(i), (i, i + 1)] for i in range(count)}


def run():
    total, kept = 0, []
    for step in range(5):
        points = [Point(i, float(i)) for i in range(30000)]
        points.sort(key=lambda point: point.x * 31 % 1009)
        table = texts(60000)
        kept.append([points[i].name for i in range(0, 30000, 100)])
        total += len(table) + sum(point.x for point in points) + step
    return total, len(','.join(sum(kept, []))), sum(2 ** i % 1009 for i in range(0, 20000, 10))


print(run())

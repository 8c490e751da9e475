# SPDX-License-Identifier: BSD-2-Clause
"""What the runner shows: progress, failures, the summary, and a JUnit file."""
import os
import re
import sys
import threading
import time

TAIL = 25               # lines of a failed test's output that are shown
SPARSE = 15.0           # seconds between progress lines when nobody watches


class Result:
    def __init__(self, name, machine, verdict, seconds=0.0, reason='', expected='', output=b'',
                 again=''):
        self.name, self.machine, self.verdict, self.seconds = name, machine, verdict, seconds
        self.reason, self.expected, self.output, self.again = reason, expected, output, again


def printable(data):
    """Output as text that is safe to show: no control bytes but tab and newline."""
    text = data.decode('utf-8', errors='replace').replace('\r\n', '\n')
    return re.sub(r'[\x00-\x08\x0b-\x1f\x7f]', '\N{REPLACEMENT CHARACTER}', text)


def tail_lines(data):
    lines = printable(data).rstrip('\n').split('\n')
    cut = len(lines) - TAIL
    return (['[... %d lines before ...]' % cut] if cut > 0 else []) + lines[-TAIL:]


class Report:
    """Collects results from several threads and shows them as they come."""

    def __init__(self, total, stream=sys.stdout):
        self.total, self.stream = total, stream
        self.results = []
        self.twice = []         # of those, what failed at the first try
        self.lock = threading.Lock()
        self.watched = stream.isatty()
        self.started = self.last = time.monotonic()
        self.order = []         # machines, as given

    def add(self, result):
        with self.lock:
            self.results.append(result)
            if result.verdict == 'failed':
                self.show_failure(result)
            self.progress(result)

    def unsteady(self, result):
        """A test that failed and runs once more."""
        with self.lock:
            self.twice.append(result)
            self.show_failure(result, 'FAILED AT THE FIRST TRY')

    def fail_later(self, result, reason):
        """A result that was green turns out red after all."""
        with self.lock:
            if result.verdict == 'failed':
                return
            result.verdict, result.reason = 'failed', reason
            self.show_failure(result)

    def count(self, verdict, machine=None):
        return sum(result.verdict == verdict and machine in (None, result.machine)
                   for result in self.results)

    def write(self, text):
        self.stream.write(text)
        self.stream.flush()

    def clear(self):
        if self.watched:
            self.write('\r\033[K')

    def progress(self, result):
        done, failed = len(self.results), self.count('failed')
        line = '%d/%d' % (done, self.total) + (', %d failed' % failed if failed else '')
        now = time.monotonic()
        if self.watched and (now - self.last > 0.05 or done == self.total):
            width = (os.get_terminal_size(self.stream.fileno()).columns or 80) - 1
            self.write(('\r\033[K' + '%s  %s  %s' % (line, result.machine, result.name))[:width + 4])
        elif self.watched or now - self.last < SPARSE:
            return
        else:
            self.write('%s, %d s\n' % (line, now - self.started))
        self.last = now

    def show_failure(self, result, head='FAILED'):
        self.clear()
        lines = ['%s %s  [%s]' % (head, result.name, result.machine)]
        if result.expected:
            lines.append('  expected: ' + result.expected)
        lines.append('  got:      ' + result.reason)
        if result.output.strip():
            lines += ['  | ' + line for line in tail_lines(result.output)]
        if result.again:
            lines.append('  alone:    ' + result.again)
        self.write('\n'.join(lines) + '\n\n')

    def skip_reasons(self):
        reasons = {}
        for result in self.results:
            if result.verdict == 'skipped':
                reasons[result.reason] = reasons.get(result.reason, 0) + 1
        return sorted(reasons.items(), key=lambda item: (-item[1], item[0]))

    def summary(self, interrupted=False):
        self.clear()
        width = max([len(label) for label in self.order] + [8])
        for label in self.order:
            seconds = sum(result.seconds for result in self.results if result.machine == label)
            self.write('%-*s %5d passed %4d failed %4d skipped %8.1f s\n'
                       % (width, label, self.count('passed', label), self.count('failed', label),
                          self.count('skipped', label), seconds))
        for reason, number in self.skip_reasons():
            self.write('skipped %d: %s\n' % (number, reason))
        failed = [result for result in self.results if result.verdict == 'failed']
        for result in failed:
            self.write('failed: %s  [%s]\n' % (result.name, result.machine))
        names = {(result.name, result.machine) for result in failed}
        for result in self.twice:
            if (result.name, result.machine) not in names:
                self.write('unsteady: %s  [%s]: %s, passed at the second try\n'
                           % (result.name, result.machine, result.reason))
        if interrupted:
            self.write('interrupted, %d of %d never ran\n'
                       % (self.total - len(self.results), self.total))
        elif not self.count('passed') and not failed:
            self.write('nothing ran\n')
        self.write('%d passed, %d failed, %d skipped\n'
                   % (self.count('passed'), len(failed), self.count('skipped')))

    def good(self):
        return self.count('passed') > 0 and self.count('failed') == 0


def xml(text):
    for char, name in (('&', '&amp;'), ('<', '&lt;'), ('>', '&gt;'), ('"', '&quot;')):
        text = text.replace(char, name)
    return text


def write_junit(path, results):
    count = {verdict: sum(result.verdict == verdict for result in results)
             for verdict in ('failed', 'skipped')}
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        file.write('<testsuite name="loam" tests="%d" failures="%d" skipped="%d">\n'
                   % (len(results), count['failed'], count['skipped']))
        for result in results:
            file.write('<testcase classname="%s" name="%s" time="%.3f">'
                       % (xml(result.machine), xml(result.name), result.seconds))
            if result.verdict == 'failed':
                file.write('<failure message="%s">%s</failure>'
                           % (xml(result.reason), xml('\n'.join(tail_lines(result.output)))))
            elif result.verdict == 'skipped':
                file.write('<skipped message="%s"/>' % xml(result.reason))
            file.write('</testcase>\n')
        file.write('</testsuite>\n')

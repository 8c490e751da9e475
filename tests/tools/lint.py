#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Checks the rules of the house; each finding is one line, `file:line: message`.

    lint.py [--tidy changed|all|none] [FILE...]
    lint.py --archives BUILD...

Without FILE it looks at every file that git knows or would take; --archives looks
at the libraries of a build instead.  A rule whose tool is not installed is named
at the end as left out.  The exit status is 0 when there is no finding.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import lint_includes
import lint_port
import lint_symbols
import lint_tidy
from harness import keys

TOP_LEVEL = {'arch', 'kernel_shim', 'libc', 'tests', 'linker.ld', 'Makefile', 'README.md',
             'LICENSE'}
CPU_PLACE = re.compile(r'(arch|libc/port/[^/]+|kernel_shim/arch)/(x86_64|aarch64)/')
CPU_MACRO = re.compile(
    r'\b(__(x86_64|amd64|i[3-6]86|aarch64|arm|arm64|riscv|powerpc\w*|ppc\w*|mips|s390x|'
    r'loongarch\w*)(__)?|__(ARM|AARCH64|SSE|AVX|MMX|BMI|riscv)_?\w*|_M_(X64|ARM64|IX86|AMD64))\b')
WIDTH = 100
MAX_LINES, MAX_KERNEL_LINES = 450, 500      # a file's length, far beyond the usual one
CODE = ('.c', '.h', '.S')
SIGNED = CODE + ('.py', '.sh', '.mk', '.ld', '.awk', '.yml')
# Words that have no place here, spelled backwards so that this file passes too.
WORDS = [word[::-1] for word in ('tnega', 'edualC', 'ciporhtnA', 'MLL', 'TPGtahC', 'TPG', 'IA',
                                 'ODOT', 'EMXIF', 'noisses gnikrow', 'retal enoemos')]
WORD = re.compile(r'\b(%s)s?\b|(?<![\w.)-])%s' % ('|'.join(WORDS), '/krow/'[::-1]))


def read(path):
    with open(os.path.join(ROOT, path), encoding='utf-8', errors='replace') as file:
        return file.read()


def tracked():
    """Every file of the project, those not yet committed included."""
    text = subprocess.run(['git', 'ls-files', '-co', '--exclude-standard'], cwd=ROOT, check=True,
                          stdout=subprocess.PIPE, text=True).stdout
    return [path for path in text.split('\n') if path and os.path.isfile(os.path.join(ROOT, path))]


def without_comments(text):
    """C text with each comment blanked, its newlines kept."""
    def blank(match):
        return match.group() if match.group()[0] in '"\'' else re.sub(r'[^\n]', ' ', match.group())
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, text,
                  flags=re.DOTALL)


# ---- rules on one file: each yields (line, message) ---------------------------

def is_script(path, text):
    return path.endswith('.sh') or re.match(r'#!.*\b(ba|da)?sh\b', text)


def signed(path, text):
    if not path.endswith(SIGNED) and os.path.basename(path) != 'Makefile' \
            and not text.startswith('#!'):
        return
    lines = text.split('\n')[:2]
    if not any('SPDX-License-Identifier: BSD-2-Clause' in line for line in lines):
        yield 1, 'no SPDX-License-Identifier line'


def length(path, text):
    if path.endswith(CODE):
        bound = MAX_KERNEL_LINES if path.startswith('kernel_shim/') else MAX_LINES
        count = text.count('\n')
        if count > bound:
            yield count, 'has %d lines; a file has at most %d (400 is the aim)' % (count, bound)


def layout(path, text):
    lines = text.split('\n')
    for number, line in enumerate(lines, 1):
        if line.endswith((' ', '\t', '\r')):
            yield number, 'white space at the end of the line'
        if path.endswith(CODE) and len(line.expandtabs(8)) > WIDTH:
            yield number, 'longer than %d columns' % WIDTH
    if text and not text.endswith('\n'):
        yield len(lines), 'no newline at the end of the file'


def portable(path, text):
    if not path.endswith(CODE) or CPU_PLACE.match(path):
        return
    for number, line in enumerate(without_comments(text).split('\n'), 1):
        match = CPU_MACRO.search(line)
        if match:
            yield number, '%s: what differs by CPU belongs in arch/<cpu>/, ' \
                'libc/port/<kernel>/<cpu>/ or kernel_shim/arch/<cpu>/' % match.group()


def wording(_, text):
    for number, line in enumerate(text.split('\n'), 1):
        match = WORD.search(line)
        if match:
            yield number, '"%s" has no place in the project' % match.group()


def python_compiles(path, text):
    if path.endswith('.py'):
        try:
            compile(text, path, 'exec')
        except SyntaxError as error:
            yield error.lineno or 1, error.msg


def links(path, text):
    if not path.endswith('.md'):
        return
    for number, line in enumerate(text.split('\n'), 1):
        for target in re.findall(r'\]\(([^)#\s]+)[^)]*\)', line):
            beside = os.path.join(ROOT, os.path.dirname(path), target)
            if '://' not in target and not target.startswith('mailto:') \
                    and not os.path.exists(beside):
                yield number, 'links to %s, which is not there' % target


def includes(path, text):
    if path.endswith(CODE):
        yield from lint_includes.check(path, without_comments(text))


FILE_RULES = (signed, length, layout, portable, wording, python_compiles, links, includes)


def check_files(files):
    for path in files:
        text = read(path)
        if '\0' in text:
            continue
        for rule in FILE_RULES:
            for line, message in rule(path, text):
                yield '%s:%d: %s' % (path, line, message)


# ---- rules on the whole ---------------------------------------------------------

def top_level(files):
    for name in sorted({path.split('/')[0] for path in files}):
        if name not in TOP_LEVEL and not name.startswith('.'):
            yield '%s:1: the top level has a fixed set of names, and this is none of them' % name


def test_heads(files):
    """Each test's keys are known, and so are the words of its needs."""
    machine = keys.Machine(keys.Group('build/x86_64-linux'), 'native')
    for path in files:
        match = re.fullmatch(r'tests/((%s|selftest)/(?!.*\bparts/).*)\.c' % '|'.join(keys.FOLDERS), path)
        if match:
            try:
                keys.unmet_need(keys.Test(match.group(1), path), machine)
            except keys.KeyFault as fault:
                text = str(fault)
                yield text if re.match(r'\S+:\d+:', text) else text.replace(':', ':1:', 1)


def tool_output(command, pattern):
    """The lines of a checking tool's output that match pattern."""
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, check=False)
    return [line for line in done.stdout.split('\n') if re.search(pattern, line)]


def formatted(files):
    sources = [path for path in files if path.endswith(('.c', '.h'))]
    if sources:
        seen = set()
        for line in tool_output(['clang-format', '--dry-run', '-Werror'] + sources,
                                r'^\S+:\d+:\d+: '):
            path, number = line.split(':')[:2]
            if path not in seen:
                seen.add(path)
                yield '%s:%s: not formatted (clang-format -i %s)' % (path, number, path)


def shell_scripts(files):
    scripts = [path for path in files
               if not path.endswith(CODE) and is_script(path, read(path)[:100])]
    if scripts:
        yield from tool_output(['shellcheck', '-f', 'gcc'] + scripts, r'^\S+:\d+:\d+: ')


TOOLS = (('clang-format', formatted), ('shellcheck', shell_scripts))


def parse(argv):
    parser = argparse.ArgumentParser(prog='lint.py', description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--tidy', choices=('changed', 'all', 'none'), default='all',
                        help='clang-tidy: all files (default), or those that the last commit changed')
    parser.add_argument('--archives', nargs='+', metavar='BUILD',
                        help='check the libraries in these folders, nothing else')
    parser.add_argument('files', nargs='*', metavar='FILE')
    return parser.parse_args(argv)


def findings(options, files, left_out):
    if options.archives:
        yield from lint_symbols.check(ROOT, options.archives)
        return
    yield from check_files(files)
    if not options.files:
        yield from top_level(files)
        yield from lint_port.check(ROOT)
    yield from test_heads(files)
    for tool, rule in TOOLS:
        if shutil.which(tool):
            yield from rule(files)
        else:
            left_out.append(tool)
    if options.tidy != 'none':
        yield from lint_tidy.check(ROOT, files, options.tidy == 'all', left_out)


def main():
    options = parse(sys.argv[1:])
    files = [os.path.relpath(os.path.abspath(path), ROOT) for path in options.files] or tracked()
    left_out, count = [], 0
    for finding in findings(options, files, left_out):
        print(finding, flush=True)
        count += 1
    for what in left_out:
        print('lint: left out: %s' % what)
    print('lint: %s, %d findings' % ('%d libraries' % (2 * len(options.archives))
                                     if options.archives else '%d files' % len(files), count))
    return 1 if count else 0


if __name__ == '__main__':
    sys.exit(main())

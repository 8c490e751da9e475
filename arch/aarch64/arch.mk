# SPDX-License-Identifier: BSD-2-Clause
# How user code is compiled and linked for aarch64.
CROSS        := aarch64-linux-gnu-
# gcc's out-of-line atomics need a run-time library; clang has no such flag's twin here.
ARCH_CFLAGS  := -mno-outline-atomics
ARCH_LDFLAGS := -z max-page-size=4096

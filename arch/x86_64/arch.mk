# SPDX-License-Identifier: BSD-2-Clause
# How user code is compiled and linked for x86_64.
CROSS        := x86_64-linux-gnu-
ARCH_CFLAGS  :=
ARCH_LDFLAGS := -z max-page-size=4096

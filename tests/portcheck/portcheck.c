/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What a kernel gets right of port.h, call by call: boot this on it (libc/port/README.md).
 * All of it is in parts/.
 */
// needs: loam
// variants: port
// timeout: 60
// expect-output: ^# heap: HEAP=sbrk +yes$
#include "parts/check.h"

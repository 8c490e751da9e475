/* SPDX-License-Identifier: BSD-2-Clause */
/* Damaged copies of this program: execve refuses each, and goes on in the old program. */
// needs: shim
// spec: elf(5), execve(2)
#include <elf.h>

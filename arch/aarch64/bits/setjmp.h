/* SPDX-License-Identifier: BSD-2-Clause */
/* Registers that setjmp saves on aarch64: x19..x30, sp, d8..d15, one unused. */
#ifndef BITS_SETJMP_H
#define BITS_SETJMP_H

typedef unsigned long __setjmp_registers[22];

#endif

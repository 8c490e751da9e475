/* SPDX-License-Identifier: BSD-2-Clause */
/* Registers that setjmp saves on x86_64: rbx rbp r12 r13 r14 r15 rsp rip. */
#ifndef BITS_SETJMP_H
#define BITS_SETJMP_H

typedef unsigned long __setjmp_registers[8];

#endif

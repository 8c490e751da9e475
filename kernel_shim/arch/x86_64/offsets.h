/* SPDX-License-Identifier: BSD-2-Clause */
/* Numbers that assembly shares with C; cpu.c asserts that the structures agree. */
#ifndef X86_64_OFFSETS_H
#define X86_64_OFFSETS_H

#define FRAME_SIZE   192
#define FRAME_RDI    112
#define FRAME_CS     160

#define CPU_SELF     0
#define CPU_KSTACK   8
#define CPU_USER_RSP 16

/* Selectors, in Linux's order so that a signal context shows the same values. */
#define SEL_KERNEL_CS 0x10
#define SEL_KERNEL_DS 0x18
#define SEL_USER_DS   0x2b
#define SEL_USER_CS   0x33
#define SEL_TSS       0x40

#define VEC_TIMER     0x40
#define VEC_CONSOLE   0x41
#define VEC_KICK      0x42
#define VEC_TLB       0x43
#define VEC_CALL      0x50 /* personality.c's trap */
#define VEC_SPURIOUS  0xff

/* Real-mode code for the other CPUs is copied here (4 KiB, below 1 MiB). */
#define TRAMPOLINE_PA 0x8000

#endif

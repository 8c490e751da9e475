/* SPDX-License-Identifier: BSD-2-Clause */
/* Jumps out of functions.  (C23, POSIX) */
#ifndef LOAM_SETJMP_H
#define LOAM_SETJMP_H

#include <bits/setjmp.h>
#include <bits/features.h>
#include <bits/begin.h>

struct __jmp_buf {
	__setjmp_registers registers;
	int mask_saved;
	unsigned long mask;
};

typedef struct __jmp_buf jmp_buf[1];

/* 0 at first; what longjmp is given, or 1 for 0, each time it jumps back.  The
 * signal mask is not saved.  (C23) */
int setjmp(jmp_buf buf) __attribute__((__returns_twice__));
__LOAM_NORETURN void longjmp(jmp_buf buf, int value);

#define setjmp setjmp

#ifdef __LOAM_POSIX
typedef struct __jmp_buf sigjmp_buf[1];
/* As setjmp; with save_mask not 0 siglongjmp restores the signal mask.  (POSIX) */
int sigsetjmp(sigjmp_buf buf, int save_mask) __attribute__((__returns_twice__));
__LOAM_NORETURN void siglongjmp(sigjmp_buf buf, int value);
int _setjmp(jmp_buf buf) __attribute__((__returns_twice__));
__LOAM_NORETURN void _longjmp(jmp_buf buf, int value);
#endif

#include <bits/end.h>

#endif

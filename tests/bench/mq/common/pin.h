/* SPDX-License-Identifier: BSD-2-Clause */
/* Binds the calling process to CPUs; a bit of mask a CPU.  Returns 0, anything else on failure. */
#ifndef PIN_H
#define PIN_H

#if __has_include(<syscall_arch.h>)
#include <syscall_arch.h>
#include <syscall_nr.h>

static inline long pin_to(unsigned long mask)
{
	return arch_syscall3(SYS_sched_setaffinity, 0, sizeof mask, (long)&mask);
}
#else
#include <sys/syscall.h>
#include <unistd.h>

static inline long pin_to(unsigned long mask)
{
	return syscall(SYS_sched_setaffinity, 0, sizeof mask, &mask);
}
#endif

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Thread-local storage on x86_64 (variant II): the TLS block ends at the thread
 * pointer (fs base), and struct thread, whose first word points at itself, begins there.
 */
#ifndef LOAM_TLS_ARCH_H
#define LOAM_TLS_ARCH_H

#define ARCH_TLS_ABOVE_TP 0
/* Bytes between the thread pointer and a TLS block above it. */
#define ARCH_TLS_GAP 0

/* Where struct thread, of the given size, lies relative to a thread pointer. */
static inline void *arch_tp_to_thread(void *tp, unsigned long size)
{
	(void)size;
	return tp;
}

static inline void *arch_thread_to_tp(void *thread, unsigned long size)
{
	(void)size;
	return thread;
}

/* The calling thread's pointer; the first word there is its own address. */
static inline void *arch_get_tp(void)
{
	void *tp;

	__asm__("mov %%fs:0, %0" : "=r"(tp));
	return tp;
}

#endif

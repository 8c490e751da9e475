/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Thread-local storage on aarch64 (variant I): the thread pointer (tpidr_el0)
 * points at 16 bytes that the ABI reserves, the TLS block follows them at its
 * alignment, and struct thread ends where they begin.
 */
#ifndef LOAM_TLS_ARCH_H
#define LOAM_TLS_ARCH_H

#define ARCH_TLS_ABOVE_TP 1
/* Bytes between the thread pointer and a TLS block above it. */
#define ARCH_TLS_GAP 16

/* Where struct thread, of the given size, lies relative to a thread pointer. */
static inline void *arch_tp_to_thread(void *tp, unsigned long size)
{
	return (char *)tp - size;
}

static inline void *arch_thread_to_tp(void *thread, unsigned long size)
{
	return (char *)thread + size;
}

/* The calling thread's pointer. */
static inline void *arch_get_tp(void)
{
	void *tp;

	__asm__("mrs %0, tpidr_el0" : "=r"(tp));
	return tp;
}

#endif

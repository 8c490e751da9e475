/* SPDX-License-Identifier: BSD-2-Clause */
/* Threads on Linux: clone, futexes, scheduling. */
#include <port.h>
#include <abi/errno.h>
#include <abi/futex.h>
#include <abi/sched.h>
#include "kcall.h"
#include "kernel_entry.h"

#define CPU_MASK_WORDS 16 /* 1024 CPUs */

long port_thread_start(void (*entry)(void *), void *arg, void *stack_top, void *tp, int *tid)
{
	unsigned long flags = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD |
	                      CLONE_SYSVSEM | CLONE_SETTLS | CLONE_PARENT_SETTID |
	                      CLONE_CHILD_CLEARTID;
	uintptr_t *sp = (uintptr_t *)((uintptr_t)stack_top & -(uintptr_t)16);

	*--sp = (uintptr_t)arg;
	*--sp = (uintptr_t)entry;
	return arch_clone(flags, sp, tid, tid, tp);
}

_Noreturn void port_thread_exit(void *stack, size_t size)
{
	if (size)
		arch_unmap_exit(stack, size);
	for (;;)
		kcall(SYS_exit, 0);
}

long port_set_tid_address(int *tid)
{
	return kcall(SYS_set_tid_address, tid);
}

long port_gettid(void)
{
	return kcall(SYS_gettid);
}

long port_yield(void)
{
	return kcall(SYS_sched_yield);
}

static int scope(int shared)
{
	return shared ? 0 : FUTEX_PRIVATE_FLAG;
}

long port_futex_wait(const volatile int *word, int expect, const struct timespec *timeout,
                     int shared)
{
	return kcall(SYS_futex, word, FUTEX_WAIT | scope(shared), expect, timeout);
}

long port_futex_wait_until(const volatile int *word, int expect, int clock,
                           const struct timespec *abs, int shared)
{
	int op = FUTEX_WAIT_BITSET | scope(shared);

	if (clock == CLOCK_REALTIME)
		op |= FUTEX_CLOCK_REALTIME;
	else if (clock != CLOCK_MONOTONIC)
		return -EINVAL;
	return kcall(SYS_futex, word, op, expect, abs, NULL, FUTEX_BITSET_MATCH_ANY);
}

long port_futex_wake(const volatile int *word, int count, int shared)
{
	return kcall(SYS_futex, word, FUTEX_WAKE | scope(shared), count);
}

long port_futex_requeue(const volatile int *word, int expect, int wake, int move,
                        const volatile int *target, int shared)
{
	int op = FUTEX_CMP_REQUEUE | scope(shared);

	return kcall(SYS_futex, word, op, wake, (long)move, target, expect);
}

/* The operation is to set the word to a number of 12 bits; then more are woken if it was 0,
 * which does no harm. */
long port_futex_store_wake(int *word, int value, int count, int shared)
{
	return kcall(SYS_futex, word, FUTEX_WAKE_OP | scope(shared), count, 0L, word,
	             FUTEX_OP_SET << 28 | FUTEX_OP_CMP_EQ << 24 | (unsigned)value << 12);
}

long port_set_robust_list(struct robust_list_head *head)
{
	return kcall(SYS_set_robust_list, head, sizeof *head);
}

long port_get_robust_list(struct robust_list_head **head)
{
	size_t size;

	return kcall(SYS_get_robust_list, 0, head, &size);
}

long port_cpu_count(void)
{
	unsigned long mask[CPU_MASK_WORDS] = {0};
	long r = kcall(SYS_sched_getaffinity, 0, sizeof mask, mask);
	long count = 0;

	if (r < 0)
		return r;
	for (size_t i = 0; i < CPU_MASK_WORDS; i++)
		for (unsigned long w = mask[i]; w; w &= w - 1)
			count++;
	return count > 0 ? count : 1;
}

long port_getcpu(void)
{
	unsigned cpu;
	long r = kcall(SYS_getcpu, &cpu, NULL, NULL);

	return r < 0 ? r : (long)cpu;
}

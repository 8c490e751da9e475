/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The main thread's control block, the layout of TLS, errno and the stack canary.
 * Everything here runs before any constructor.
 */
#include <errno.h>
#include <stdbool.h>
#include <string.h>

#include <abi/auxv.h>
#include <abi/errno.h>
#include <checked.h>
#include <fatal.h>
#include <own_pages.h>
#include <port.h>
#include <pthread.h>
#include <robust_self.h>
#include <thread.h>
#include "elf64.h"
#include "start.h"

/* The program's PT_TLS. */
static struct {
	const void *image;
	size_t filesz, memsz, align;
	size_t span;  /* bytes between the thread pointer and the block's far end */
	uintptr_t at; /* the segment's address: its residue modulo align is kept */
} tls = {.align = 1, .span = ARCH_TLS_GAP};

/* Enough for a program with little TLS: no memory is asked of the kernel. */
static _Alignas(64) char small_area[1024];

struct thread *thread_without_tp;
uintptr_t __stack_chk_guard;
bool thread_keeps_robust_lists = true;

/* The reserved words make it safe to call before the block is there. */
int *__errno_location(void)
{
	return &thread_self()->errno_value;
}

void __stack_chk_fail(void)
{
	loam_fatal_message("stack smashed: a function wrote past its local variables");
}

/* From a list entry to its word, as in every robust mutex. */
#define ROBUST_OFFSET \
	((long)offsetof(pthread_mutex_t, __word) - (long)offsetof(pthread_mutex_t, __next))

/* Not inlined: the usual case stays a few instructions. */
static __attribute__((__noinline__)) struct robust_list_head *register_robust(struct thread *t)
{
	t->robust.list.next = &t->robust.list;
	t->robust.futex_offset = ROBUST_OFFSET;
	t->robust_tid = t->tid;
	if (port_set_robust_list(&t->robust) == -ENOSYS)
		__atomic_store_n(&thread_keeps_robust_lists, false, __ATOMIC_RELAXED);
	return &t->robust;
}

/* A child of fork has another id, and a kernel that knows of no list of it. */
struct robust_list_head *loam_thread_robust(int *tid)
{
	struct thread *t = thread_self();

	*tid = t->tid;
	if (__builtin_expect(t->robust_tid != t->tid, 0))
		return register_robust(t);
	return &t->robust;
}

static size_t area_align(void)
{
	return tls.align > _Alignof(struct thread) ? tls.align : _Alignof(struct thread);
}

size_t thread_area_size(void)
{
	return sizeof(struct thread) + area_align() + tls.span;
}

/* Distance from the thread pointer to where the TLS block begins. */
static ptrdiff_t block_offset(void)
{
	if (ARCH_TLS_ABOVE_TP)
		return (ptrdiff_t)(ARCH_TLS_GAP + ((tls.at - ARCH_TLS_GAP) & (tls.align - 1)));
	return -(ptrdiff_t)(tls.memsz + (-(tls.at + tls.memsz) & (tls.align - 1)));
}

struct thread *thread_area_init(void *area)
{
	size_t below = ARCH_TLS_ABOVE_TP ? sizeof(struct thread) : tls.span;
	char *tp = (char *)area + (-(uintptr_t)area & (area_align() - 1));
	struct thread *t;

	tp += round_up(below, area_align());
	memcpy(tp + block_offset(), tls.image, tls.filesz);
	t = arch_tp_to_thread(tp, sizeof *t);
	t->self = t;
	t->canary = __stack_chk_guard;
	return t;
}

static uintptr_t aux(const uintptr_t *auxv, uintptr_t tag)
{
	for (; *auxv != AT_NULL; auxv += 2)
		if (*auxv == tag)
			return auxv[1];
	return 0;
}

static void find_tls(const uintptr_t *auxv)
{
	const struct elf64_phdr *ph = (const struct elf64_phdr *)aux(auxv, AT_PHDR);

	for (size_t n = aux(auxv, AT_PHNUM); ph && n; n--, ph++) {
		if (ph->p_type != PT_TLS)
			continue;
		tls.image = (const void *)ph->p_vaddr;
		tls.at = ph->p_vaddr;
		tls.filesz = ph->p_filesz;
		tls.memsz = ph->p_memsz;
		tls.align = ph->p_align ? ph->p_align : 1;
		if (ARCH_TLS_ABOVE_TP)
			tls.span = (size_t)block_offset() + tls.memsz;
		else
			tls.span = (size_t)-block_offset();
	}
}

static void *main_area(void)
{
	size_t size = thread_area_size();
	void *area;

	if (size <= sizeof small_area)
		return small_area;
	area = own_pages(size);
	if (!area)
		loam_fatal_message("no memory for the main thread's local storage");
	return area;
}

static void choose_canary(const uintptr_t *auxv)
{
	const void *random = (const void *)aux(auxv, AT_RANDOM);

	if (random)
		memcpy(&__stack_chk_guard, random, sizeof __stack_chk_guard);
	else if (port_getrandom(&__stack_chk_guard, sizeof __stack_chk_guard) < 0)
		__stack_chk_guard = (uintptr_t)&auxv * 0x9e3779b97f4a7c15u;
	/* A zero byte in front stops a string that runs over it. */
	__stack_chk_guard &= ~(uintptr_t)0xff;
}

void thread_start_main(const uintptr_t *auxv)
{
	struct thread *t;

	choose_canary(auxv);
	find_tls(auxv);
	t = thread_area_init(main_area());
	if (port_set_thread_pointer(thread_pointer(t)) < 0)
		thread_without_tp = t;
	t->tid = (int)port_set_tid_address(&t->tid);
}

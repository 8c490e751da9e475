/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Starting a thread.  Its memory is one mapping, from low to high:
 * guard pages, stack, struct pthread, the area of struct thread and TLS.  On a
 * caller's own stack the last three are cut from its top and nothing is mapped.
 */
#include <abi/errno.h>
#include <abi/limits.h>
#include <abi/mman.h>
#include <checked.h>

#include "pthread_impl.h"

/* Bytes above the stack. */
static size_t top_size(void)
{
	return round_up(sizeof(struct pthread), 64) + round_up(thread_area_size(), 64) + 64;
}

/* Cuts the thread's structures from the memory that ends at end, which is zeroed there. */
static struct pthread *place(uintptr_t end, uintptr_t *stack_top)
{
	uintptr_t area = round_down(end - thread_area_size(), 64);
	struct pthread *t = (struct pthread *)(area - round_up(sizeof *t, 64));

	t->block = thread_area_init((void *)area);
	t->block->pthread = t;
	*stack_top = (uintptr_t)t;
	return t;
}

static struct pthread *on_callers_stack(const pthread_attr_t *attr, uintptr_t *stack_top)
{
	uintptr_t end = (uintptr_t)attr->__stack + attr->__stack_size;
	unsigned char *top = (unsigned char *)(end - top_size());

	if (attr->__stack_size < top_size() + PTHREAD_STACK_MIN / 2)
		return NULL;
	for (size_t i = 0; i < top_size(); i++)
		top[i] = 0;
	return place(end, stack_top);
}

static struct pthread *on_new_stack(const pthread_attr_t *attr, uintptr_t *stack_top)
{
	size_t size = attr && attr->__stack_size ? attr->__stack_size : DEFAULT_STACK_SIZE;
	size_t guard = attr && attr->__guard_set ? attr->__guard_size : ABI_PAGE_SIZE;
	struct pthread *t;
	char *map;

	guard = round_up(guard, ABI_PAGE_SIZE);
	size = guard + round_up(size + top_size(), ABI_PAGE_SIZE);
	map = port_mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (port_is_error(map))
		return NULL;
	/* A kernel without page protection has threads without guards. */
	if (guard)
		port_mprotect(map, guard, PROT_NONE);
	t = place((uintptr_t)map + size, stack_top);
	t->map = map;
	t->map_size = size;
	return t;
}

/* A number for the mutexes that it will own; 0 is the main thread's. */
static int next_owner_id(void)
{
	static int last;
	int id;

	do
		id = __atomic_add_fetch(&last, 1, __ATOMIC_RELAXED) & (int)(FUTEX_TID_MASK >> 1);
	while (id == 0);
	return id;
}

int thread_create(pthread_t *handle, const pthread_attr_t *attr, void (*entry)(void *),
                  const struct pthread *start)
{
	bool own_stack = attr && attr->__stack;
	pthread_t before = *handle;
	uintptr_t stack_top;
	struct pthread *t;
	long r;

	pthread_current(); /* so that only the main thread ever finds itself unknown */
	t = own_stack ? on_callers_stack(attr, &stack_top) : on_new_stack(attr, &stack_top);
	if (!t)
		return own_stack ? EINVAL : EAGAIN;
	t->start = start->start;
	t->arg = start->arg;
	t->state = attr && attr->__detached ? DETACHED : JOINABLE;
	t->block->owner_id = next_owner_id();
	*handle = pthread_handle(t);
	__atomic_add_fetch(&thread_count, 1, __ATOMIC_SEQ_CST);
	r = port_thread_start(entry, t, (void *)stack_top, thread_pointer(t->block),
	                      &t->block->tid);
	if (r >= 0)
		return 0;
	__atomic_sub_fetch(&thread_count, 1, __ATOMIC_SEQ_CST);
	*handle = before;
	if (t->map)
		port_munmap(t->map, t->map_size);
	return r == -ENOMEM ? EAGAIN : (int)-r;
}

static void run_posix(void *arg)
{
	struct pthread *t = arg;

	thread_exit(t->start.posix(t->arg));
}

WEAK int pthread_create(pthread_t *restrict thread, const pthread_attr_t *restrict attr,
                        void *(*start)(void *), void *restrict arg)
{
	struct pthread what = {.start.posix = start, .arg = arg};

	return thread_create(thread, attr, run_posix, &what);
}

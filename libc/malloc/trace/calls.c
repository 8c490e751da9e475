/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What programs call.  A call made while another of the same thread is told (by the host's
 * unwinder, by a handler of SIGABRT after a fault) goes straight to the heap.
 */
#include <abi/time.h>
#include <malloc.h>
#include <port.h>
#include "../print.h"
#include "attributes.h"
#include "lock.h"
#include "plain.h"
#include "trace.h"

#if HEAP_TLS
static _Thread_local bool inside;
#else
static bool inside; /* calls of two threads that meet: one is not told */
#endif
static struct lock lock; /* guards all that trace.h declares, but wishes */
static long process;     /* whose the lock is: a child of fork is alone and frees it */

/* A call that is to be told. */
struct call {
	const char *name;
	void *caller; /* where it returns to */
	size_t size;
	void *ptr; /* that was passed */
};

#define CALL(...)                                                                                 \
	{                                                                                         \
		.name = __func__,                                                                 \
		.caller = __builtin_extract_return_addr(__builtin_return_address(0)), __VA_ARGS__ \
	}

static bool enter(const struct call *call)
{
	long pid;

	if (!trace_wishes.any || inside)
		return false;
	inside = true;
	pid = port_getpid();
	if (pid != process) {
		process = pid;
		lock_reset(&lock);
		trace_account_child();
	}
	lock_take(&lock);
	if (call->ptr)
		trace_gone(call->ptr);
	return true;
}

static void seconds(struct text *t)
{
	struct timespec now = {0};
	struct text digits = {.n = 0};

	port_clock_gettime(CLOCK_MONOTONIC, &now);
	text_number(t, (size_t)now.tv_sec);
	text_number(&digits, 1000000000 + (size_t)now.tv_nsec);
	digits.line[digits.n] = 0;
	digits.line[0] = '.';
	text_add(t, digits.line);
}

static void tell(const struct call *call, const void *result)
{
	struct text t = {.n = 0};

	seconds(&t);
	text_add(&t, " ");
	text_number(&t, (size_t)port_gettid());
	text_add(&t, " ");
	text_add(&t, call->name);
	text_add(&t, " ");
	text_number(&t, call->size);
	text_add(&t, " ");
	text_hex(&t, (uintptr_t)call->ptr);
	text_add(&t, " ");
	text_hex(&t, (uintptr_t)result);
	text_add(&t, "\n");
	text_write(&t, trace_wishes.file);
}

/* left: what lives after a call of realloc that failed. */
static void leave(const struct call *call, void *result, void *left)
{
	if (result || left)
		trace_born(result ? result : left, result ? call->size : malloc_usable_size(left),
		           call->caller);
	if (trace_wishes.file >= 0)
		tell(call, result);
	lock_release(&lock);
	inside = false;
}

static void *made(const struct call *call, void *result)
{
	leave(call, result, NULL);
	return result;
}

static void *moved(const struct call *call, void *result)
{
	leave(call, result, call->ptr);
	return result;
}

static size_t product(size_t nmemb, size_t size)
{
	size_t bytes;

	return __builtin_mul_overflow(nmemb, size, &bytes) ? SIZE_MAX : bytes;
}

void *malloc(size_t size)
{
	struct call call = CALL(.size = size);

	return enter(&call) ? made(&call, plain_malloc(size)) : plain_malloc(size);
}

void *calloc(size_t nmemb, size_t size)
{
	struct call call = CALL(.size = product(nmemb, size));

	return enter(&call) ? made(&call, plain_calloc(nmemb, size)) : plain_calloc(nmemb, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
	struct call call = CALL(.size = size);

	return enter(&call) ? made(&call, plain_aligned_alloc(alignment, size))
	                    : plain_aligned_alloc(alignment, size);
}

WEAK void *memalign(size_t alignment, size_t size)
{
	struct call call = CALL(.size = size);

	return enter(&call) ? made(&call, plain_memalign(alignment, size))
	                    : plain_memalign(alignment, size);
}

WEAK void *valloc(size_t size)
{
	struct call call = CALL(.size = size);

	return enter(&call) ? made(&call, plain_valloc(size)) : plain_valloc(size);
}

WEAK void *pvalloc(size_t size)
{
	struct call call = CALL(.size = size);

	return enter(&call) ? made(&call, plain_pvalloc(size)) : plain_pvalloc(size);
}

int posix_memalign(void **memptr, size_t alignment, size_t size)
{
	struct call call = CALL(.size = size);
	int err;

	if (!enter(&call))
		return plain_posix_memalign(memptr, alignment, size);
	err = plain_posix_memalign(memptr, alignment, size);
	leave(&call, err ? NULL : *memptr, NULL);
	return err;
}

void *realloc(void *ptr, size_t size)
{
	struct call call = CALL(.size = size, .ptr = ptr);

	return enter(&call) ? moved(&call, plain_realloc(ptr, size)) : plain_realloc(ptr, size);
}

WEAK void *reallocf(void *ptr, size_t size)
{
	struct call call = CALL(.size = size, .ptr = ptr);

	return enter(&call) ? made(&call, plain_reallocf(ptr, size)) : plain_reallocf(ptr, size);
}

WEAK void *reallocarray(void *ptr, size_t nmemb, size_t size)
{
	struct call call = CALL(.size = product(nmemb, size), .ptr = ptr);

	return enter(&call) ? moved(&call, plain_reallocarray(ptr, nmemb, size))
	                    : plain_reallocarray(ptr, nmemb, size);
}

WEAK void *recallocarray(void *ptr, size_t nmemb, size_t size)
{
	struct call call = CALL(.size = product(nmemb, size), .ptr = ptr);

	return enter(&call) ? moved(&call, plain_recallocarray(ptr, nmemb, size))
	                    : plain_recallocarray(ptr, nmemb, size);
}

/* ---- giving back: told before it is done, for a fault does not return -------------------- */

static void given(const struct call *call)
{
	if (enter(call))
		leave(call, NULL, NULL);
}

void free(void *ptr)
{
	struct call call = CALL(.ptr = ptr);

	given(&call);
	plain_free(ptr);
}

WEAK void free_sized(void *ptr, size_t size)
{
	struct call call = CALL(.size = size, .ptr = ptr);

	given(&call);
	plain_free_sized(ptr, size);
}

WEAK void free_aligned_sized(void *ptr, size_t alignment, size_t size)
{
	struct call call = CALL(.size = size, .ptr = ptr);

	given(&call);
	plain_free_aligned_sized(ptr, alignment, size);
}

WEAK void freezero(void *ptr, size_t size)
{
	struct call call = CALL(.size = size, .ptr = ptr);

	given(&call);
	plain_freezero(ptr, size);
}

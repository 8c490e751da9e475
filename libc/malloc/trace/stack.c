/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Call stacks: taken by the host's backtrace, where there is one, else along the frame pointers;
 * each different one is kept once.  A program without frame pointers and without a host's
 * unwinder shows its innermost function only, or a little more.
 */
#include <abi/errno.h>
#include <abi/limits.h>
#include <abi/mman.h>
#include <abi/time.h>
#include <port.h>
#include <string.h>
#include "attributes.h"
#include "checked.h"
#include "trace.h"

enum { BUCKETS = 1 << 13, CHUNK = 64 << 10, OWN_FRAMES = 8, FRAME_MAX = 1 << 20 };

static struct trace_stack **buckets, *newest;
static char *chunk, *chunk_end;

WEAK int backtrace(void **frames, int most);

void *trace_memory(size_t size)
{
	char *p = chunk;

	size = round_up(size, sizeof(void *) * 2);
	if (size > (size_t)(chunk_end - chunk)) {
		size_t bytes = round_up(size > CHUNK ? size : CHUNK, ABI_PAGE_SIZE);

		p = port_mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
		              0);
		if (port_is_error(p))
			return NULL;
		if (size > CHUNK)
			return p;
		chunk_end = p + bytes;
	}
	chunk = p + size;
	return p;
}

/* Whether a word can be read: the kernel is asked to wait for no time until it changes. */
static bool readable(const void *word)
{
	struct timespec at_once = {0};
	long r = port_futex_wait(word, 0, &at_once, 0);

	return r != -EFAULT && r != -ENOSYS;
}

/* Along the frame pointers: each frame begins with the caller's frame and the return address. */
static unsigned walk(void **frames, unsigned most)
{
	void **fp = __builtin_frame_address(0), **up;
	unsigned n = 0;

	while (n < most && fp[1]) {
		frames[n++] = __builtin_extract_return_addr(fp[1]);
		up = *fp;
		if (up <= fp || (uintptr_t)up % sizeof(*up) || up > fp + FRAME_MAX / sizeof(*up))
			break;
		if (((uintptr_t)(up + 1) ^ (uintptr_t)fp) / ABI_PAGE_SIZE &&
		    (!readable(up) || !readable(up + 1)))
			break;
		fp = up;
	}
	return n;
}

/* From the return address caller outwards; it alone where it is not found. */
static unsigned capture(void **frames, void *caller)
{
	void *all[TRACE_DEPTH + OWN_FRAMES];
	unsigned n = backtrace ? (unsigned)backtrace(all, TRACE_DEPTH + OWN_FRAMES)
	                       : walk(all, TRACE_DEPTH + OWN_FRAMES),
	         own = 0;

	while (own < n && all[own] != caller)
		own++;
	frames[0] = caller;
	if (own == n)
		return 1;
	n = n - own < TRACE_DEPTH ? n - own : TRACE_DEPTH;
	memcpy(frames, all + own, n * sizeof(*frames));
	return n;
}

static struct trace_stack **bucket_of(const struct trace_stack *s)
{
	uint64_t h = s->depth;

	for (unsigned i = 0; i < s->depth; i++)
		h = (h ^ (uintptr_t)s->frame[i]) * 0x9e3779b97f4a7c15;
	return &buckets[h >> 32 & (BUCKETS - 1)];
}

static struct trace_stack *find(struct trace_stack *in, const struct trace_stack *s)
{
	while (in && (in->depth != s->depth ||
	              memcmp(in->frame, s->frame, s->depth * sizeof(*s->frame)) != 0))
		in = in->next;
	return in;
}

static struct trace_stack *add(struct trace_stack **bucket, const struct trace_stack *s)
{
	size_t size = offsetof(struct trace_stack, frame) + s->depth * sizeof(*s->frame);
	struct trace_stack *kept = trace_memory(size);

	if (!kept)
		return NULL;
	memcpy(kept, s, size);
	kept->next = *bucket;
	kept->newer = newest;
	*bucket = newest = kept;
	return kept;
}

struct trace_stack *trace_stack_here(void *caller)
{
	struct trace_stack here = {0}, **bucket, *known;

	if (!buckets)
		buckets = trace_memory(BUCKETS * sizeof(void *));
	if (!buckets)
		return NULL;
	here.depth = capture(here.frame, caller);
	bucket = bucket_of(&here);
	known = find(*bucket, &here);
	return known ? known : add(bucket, &here);
}

struct trace_stack *trace_stacks(void)
{
	return newest;
}

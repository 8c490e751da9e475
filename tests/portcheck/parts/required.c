/* SPDX-License-Identifier: BSD-2-Clause */
/* The required calls. */
#include "check.h"
#include <abi/mman.h>
#include <tls_arch.h>

static void check_write(void)
{
	static const char text[] = "# this line was written in two parts";

	GIVES(port_write(1, text, 17), 17);
	GIVES(port_write(1, text + 17, sizeof text - 18), sizeof text - 18);
	GIVES(port_write(1, "\n", 1), 1);
	GIVES(port_write(1, "", 0), 0);
	FAILS(port_write(-1, "x", 1), EBADF);
	FAILS(port_write(1000000, "x", 1), EBADF);
}

/* The status of a child that ends with this one. */
static long end_of(int status)
{
	long pid = port_fork();
	int seen = -1;

	if (pid == 0)
		port_exit(status);
	return pid < 0 ? pid : port_wait4((int)pid, &seen, 0, NULL) == pid ? seen : -1;
}

/* Where there is no fork the end of this program shows it. */
static void check_exit(void)
{
	if (end_of(0) < 0)
		return;
	GIVES(end_of(0), 0);
	GIVES(end_of(3), 3 << 8);
	GIVES(end_of(0x105), 5 << 8);
}

/* Read anew each time: to the compiler a thread's pointer never changes. */
static __attribute__((__noinline__)) void *thread_pointer_now(void)
{
	__asm__ volatile("" : : : "memory");
	return arch_get_tp();
}

static void check_set_thread_pointer(void)
{
	static _Alignas(64) void *block[64];
	void **tp = block + 32;

	*tp = tp;
	NEEDS(port_set_thread_pointer(tp));
	HOLDS(thread_pointer_now() == tp);
	*(tp + 1) = tp + 1;
	NEEDS(port_set_thread_pointer(tp + 1));
	HOLDS(thread_pointer_now() == tp + 1);
}

#define RW   (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static void check_mmap(void)
{
	char *p = port_mmap(NULL, 3 * PAGE, RW, ANON, -1, 0), *q;

	NEEDS(p);
	HOLDS((uintptr_t)p % PAGE == 0);
	HOLDS(p[0] == 0 && p[3 * PAGE - 1] == 0);
	p[0] = 1;
	p[3 * PAGE - 1] = 2;
	q = port_mmap(NULL, PAGE, RW, ANON, -1, 0);
	NEEDS(q);
	HOLDS(q + PAGE <= p || q >= p + 3 * PAGE);
	HOLDS(p[0] == 1 && p[3 * PAGE - 1] == 2);
	FAILS(port_mmap(NULL, 0, RW, ANON, -1, 0), EINVAL);
	FAILS(port_mmap(NULL, (size_t)1 << 62, RW, ANON, -1, 0), ENOMEM);
	NEEDS(port_mmap(p, PAGE, RW, ANON | MAP_FIXED, -1, 0));
	HOLDS(p[0] == 0 && p[3 * PAGE - 1] == 2);
}

/* More than a small machine has, if nothing were given back. */
static void check_munmap(void)
{
	const size_t size = (size_t)1 << 20;

	USES(port_mmap(NULL, PAGE, RW, ANON, -1, 0));
	for (int i = 0; i < 256; i++) {
		char *p = port_mmap(NULL, size, RW, ANON, -1, 0);

		NEEDS(p);
		p[i * PAGE] = 1;
		NEEDS(port_munmap(p, size));
	}
	FAILS(port_munmap((void *)1, PAGE), EINVAL);
}

static void check_brk(void)
{
	char *start = port_brk(NULL), *end;

	if (!start) {
		verdict_now = MISSING;
		return;
	}
	end = (char *)(((uintptr_t)start + PAGE - 1) & -PAGE) + 4 * PAGE;
	GIVES(port_brk(end), (long)end);
	GIVES(port_brk(NULL), (long)end);
	if (verdict_now != RIGHT)
		return;
	HOLDS(start[0] == 0 && end[-1] == 0);
	start[0] = end[-1] = 1;
	GIVES(port_brk((void *)-PAGE), (long)end);
	GIVES(port_brk(end - 2 * PAGE), (long)(end - 2 * PAGE));
	GIVES(port_brk(end), (long)end);
	HOLDS(start[0] == 1 && end[-1] == 0);
	GIVES(port_brk(start), (long)start);
}

struct check required_checks[] = {
        CHECK(write, "nothing can be said"),
        CHECK(exit, "a program does not end"),
        CHECK(set_thread_pointer, "one thread, no _Thread_local, the heap wants TLS=0"),
        CHECK(mmap, "use HEAP=sbrk; no sys/mman.h, no threads"),
        CHECK(munmap, "memory is not given back"),
        CHECK(brk, "use HEAP=mmap"),
        {NULL, NULL, NULL, NOT_RUN},
};

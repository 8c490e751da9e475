/* SPDX-License-Identifier: BSD-2-Clause */
/* What checks are made with: a file, memory, a name, a second thread. */
#include "check.h"
#include <abi/fcntl.h>
#include <abi/mman.h>

#define TURNS 20000

const char *own_name(void)
{
	static char name[] = "portcheck-000000000000";
	long pid = port_getpid();
	char *at = name + sizeof name - 1;

	for (unsigned long n = pid > 0 ? (unsigned long)pid : 0; n && at > name + 10; n /= 10)
		*--at = (char)('0' + n % 10);
	return name;
}

/* In the first folder where files can be made. */
static long named_file(void)
{
	static const char *const folders[] = {"/tmp/", "/", ""};
	char path[64];
	long fd = -ENOENT;

	for (unsigned i = 0; i < 3 && fd < 0; i++) {
		unsigned n = 0;

		for (const char *s = folders[i]; *s; s++)
			path[n++] = *s;
		for (const char *s = own_name(); *s; s++)
			path[n++] = *s;
		path[n] = 0;
		fd = port_open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
		if (fd == -ENOSYS)
			return fd;
	}
	if (fd >= 0)
		port_unlink(path);
	return fd;
}

long scratch(void)
{
	long fd = named_file();

	if (fd >= 0)
		return fd;
	fd = port_memfd_create("portcheck", MFD_CLOEXEC);
	if (fd >= 0)
		return fd;
	fd = port_shm_open(own_name(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd >= 0)
		port_shm_unlink(own_name());
	return fd;
}

char *pages(size_t n)
{
	void *p = port_mmap(NULL, n * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
	                    0);

	return port_is_error(p) ? NULL : p;
}

int wait_until(const volatile int *word, int value)
{
	for (int i = 0; i < TURNS && *word != value; i++)
		if (port_yield() < 0)
			for (volatile int j = 0; j < 1000; j++)
				;
	return *word == value;
}

static _Alignas(64) char stack[16 * 1024];
/* What a thread pointer points to: its first word is its own address, as x86_64 wants it. */
static _Alignas(64) void *block[64];
static volatile int tid;

static void entry(void *function)
{
	((void (*)(void))(uintptr_t)function)();
	port_thread_exit(NULL, 0);
}

long thread_run(void (*function)(void))
{
	void **tp = block + 32;
	long r;

	*tp = tp;
	r = port_thread_start(entry, (void *)(uintptr_t)function, stack + sizeof stack, tp,
	                      (int *)(uintptr_t)&tid);
	return r < 0 ? r : 0;
}

int thread_ended(void)
{
	return wait_until(&tid, 0);
}

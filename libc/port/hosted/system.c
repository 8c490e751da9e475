/* SPDX-License-Identifier: BSD-2-Clause */
/* What heap and shared memory ask of a host beside memory: objects, output, the end. */
#include <port.h>
#include <abi/fcntl.h>
#include "host.h"

/* Hosts set FD_CLOEXEC themselves, and some refuse its flag. */
long port_shm_open(const char *name, int flags, unsigned mode)
{
	char slashed[NAME_SIZE];

	host_slash_name(slashed, name);
	return HOST_CALL(int, shm_open, (const char *, int, unsigned), slashed, flags & ~O_CLOEXEC,
	                 mode);
}

long port_shm_unlink(const char *name)
{
	char slashed[NAME_SIZE];

	host_slash_name(slashed, name);
	return HOST_CALL(int, shm_unlink, (const char *), slashed);
}

long port_write(int fd, const void *buf, size_t n)
{
	return CALL(long, write, (int, const void *, size_t), fd, buf, n);
}

long port_read(int fd, void *buf, size_t n)
{
	return CALL(long, read, (int, void *, size_t), fd, buf, n);
}

long port_close(int fd)
{
	return CALL(int, close, (int), fd);
}

_Noreturn void port_exit(int status)
{
	void (*host)(int) = (void (*)(int))host_find(HOST__exit);

	host(status);
	__builtin_trap();
}

/* The host's threads have theirs. */
long port_set_thread_pointer(void *tp)
{
	(void)tp;
	return -ENOSYS;
}

long port_getpid(void)
{
	return CALL(int, getpid, (int), 0);
}

/* The owners of locks in shared memory are told apart by it. */
long port_gettid(void)
{
	return CALL(int, gettid, (int), 0);
}

long port_prctl(int option, unsigned long a, unsigned long b, unsigned long c, unsigned long d)
{
	return CALL(int, prctl, (int, ...), option, a, b, c, d);
}

long port_yield(void)
{
	return CALL(int, sched_yield, (int), 0);
}

long port_getrandom(void *buf, size_t n)
{
	return CALL(long, getrandom, (void *, size_t, unsigned), buf, n, 0u);
}

/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What message queues in shared memory (MQ=shared) ask of a host beside memory: the size of
 * objects, time, signals.  A host's library has no futex: who waits gives way to others.
 */
#include <port.h>
#include "host.h"

long port_ftruncate(int fd, int64_t size)
{
	return CALL(int, ftruncate, (int, int64_t), fd, size);
}

/* The host's returns the error itself. */
long port_fallocate(int fd, int64_t off, int64_t len)
{
	int (*host)(int, int64_t, int64_t) =
	        (int (*)(int, int64_t, int64_t))host_find(HOST_posix_fallocate);

	return host ? -(long)host(fd, off, len) : -ENOSYS;
}

long port_fstat(int fd, struct stat *st)
{
	return CALL(int, fstat, (int, struct stat *), fd, st);
}

long port_fcntl(int fd, int cmd, long arg)
{
	return CALL(int, fcntl, (int, int, ...), fd, cmd, arg);
}

long port_pipe(int fds[2], int flags)
{
	return CALL(int, pipe2, (int *, int), fds, flags);
}

long port_getuid(void)
{
	return CALL(int, getuid, (int), 0);
}

long port_clock_gettime(int clock, struct timespec *ts)
{
	return CALL(int, clock_gettime, (int, struct timespec *), clock, ts);
}

/* The host's returns the error itself. */
long port_clock_nanosleep(int clock, int flags, const struct timespec *req, struct timespec *rem)
{
	int (*host)(int, int, const struct timespec *, struct timespec *) =
	        (int (*)(int, int, const struct timespec *, struct timespec *))host_find(
	                HOST_clock_nanosleep);

	return host ? -(long)host(clock, flags, req, rem) : -ENOSYS;
}

long port_kill(int pid, int sig)
{
	return CALL(int, kill, (int, int), pid, sig);
}

/* The host says SI_QUEUE, whatever the reason was. */
long port_sigqueue(int pid, int sig, const siginfo_t *info)
{
	return HOST_CALL(int, sigqueue, (int, int, union sigval), pid, sig, info->si_value);
}

/* As large as any host's sigset_t, of which the first bits are the first signals. */
struct host_sigset {
	uint64_t mask, rest[15];
};

long port_sigprocmask(int how, const uint64_t *set, uint64_t *old)
{
	struct host_sigset wanted = {.mask = set ? *set : 0}, was = {.mask = 0};
	long r =
	        HOST_CALL(int, sigprocmask, (int, const struct host_sigset *, struct host_sigset *),
	                  how, set ? &wanted : NULL, &was);

	if (r >= 0 && old)
		*old = was.mask;
	return r;
}

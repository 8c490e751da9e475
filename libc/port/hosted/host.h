/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * How this port answers a call: the kernel itself where RAW=1 lets it trap, then
 * the host C library's function of the same name, then -ENOSYS.  The library's
 * own functions have those names too, so the host's are asked for with dlsym.
 */
#ifndef LOAM_PORT_HOSTED_HOST_H
#define LOAM_PORT_HOSTED_HOST_H

#include <abi/errno.h>

/* clang-format off */
/* Every host that this port is for has the first line's. */
#define HOST_ALWAYS(X) X(mmap) X(munmap) X(write) X(_exit)
#define HOST_PERHAPS(X) \
	X(sbrk) X(brk) X(mprotect) X(mremap) X(msync) X(madvise) X(mincore) \
	X(mlock) X(mlock2) X(munlock) X(mlockall) X(munlockall) X(memfd_create) \
	X(shm_open) X(shm_unlink) X(close) X(read) X(getpid) X(gettid) X(prctl) X(sched_yield) \
	X(getrandom) X(mq_open) X(mq_unlink) X(mq_send) X(mq_timedsend) X(mq_receive) \
	X(mq_timedreceive) X(mq_notify) X(mq_getattr) X(mq_setattr) \
	X(ftruncate) X(posix_fallocate) X(fstat) X(fcntl) X(pipe2) X(getuid) X(clock_gettime) \
	X(clock_nanosleep) X(kill) X(sigqueue) X(sigprocmask)

#define HOST_NAME(name) HOST_##name,
#define HOST_ONE(name) +1
enum host_function { HOST_ALWAYS(HOST_NAME) HOST_PERHAPS(HOST_NAME) HOST_COUNT };
enum { HOST_FIRST_PERHAPS = 0 HOST_ALWAYS(HOST_ONE) };
/* clang-format on */

/* The host's function, NULL if it has none.  Those that it may lack are known
 * only once constructors run: a search that fails may allocate. */
void (*host_find(enum host_function which))(void);
/* Where the host keeps the calling thread's errno. */
int *host_errno(void);
/* A name of an object or a queue as the host's functions want it: with a slash before it. */
enum { NAME_SIZE = 257 };
void host_slash_name(char out[NAME_SIZE], const char *name);
/* What a host's function returned, as the port's calls do; errno is as it was. */
long host_result(long r, int errno_before);

#define HOST_CALL(type, name, params, ...)                                              \
	__extension__({                                                                 \
		type(*host_) params = (type(*) params)host_find(HOST_##name);           \
		int before_ = *host_errno();                                            \
		host_ ? host_result((long)host_(__VA_ARGS__), before_) : -(long)ENOSYS; \
	})

#if HOSTED_RAW
#include <kcall.h>
#define CALL(type, name, params, ...)                                                \
	__extension__({                                                              \
		long raw_ = kcall(SYS_##name, __VA_ARGS__);                          \
		raw_ == -ENOSYS ? HOST_CALL(type, name, params, __VA_ARGS__) : raw_; \
	})
#else
#define CALL HOST_CALL
#endif

#endif

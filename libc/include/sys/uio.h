/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading and writing several buffers at once.  (POSIX) */
#ifndef LOAM_SYS_UIO_H
#define LOAM_SYS_UIO_H

#include <sys/types.h>

#include <bits/begin.h>

struct iovec {
	void *iov_base;
	size_t iov_len; /* bytes */
};

/* Bytes, as one call of read or write, or -1 and errno: EINVAL for a count outside
 * 0..1024.  May block; async-signal-safe.  (POSIX) */
ssize_t readv(int fd, const struct iovec *buffers, int count);
ssize_t writev(int fd, const struct iovec *buffers, int count);

#include <bits/end.h>

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/* What programs call instead of mmap and mq_open: compiled with _FILE_OFFSET_BITS=64, and with
 * _FORTIFY_SOURCE, when mq_open has two arguments. */
#include <fcntl.h>
#include <mqueue.h>
#include <sys/mman.h>
#include <fatal.h>

#include <bits/begin.h>

void *mmap64(void *addr, size_t len, int prot, int flags, int fd, off_t off);
mqd_t __mq_open_2(const char *name, int oflag);

#include <bits/end.h>

void *mmap64(void *addr, size_t len, int prot, int flags, int fd, off_t off)
{
	return mmap(addr, len, prot, flags, fd, off);
}

mqd_t __mq_open_2(const char *name, int oflag)
{
	if (oflag & O_CREAT)
		loam_fatal_message("mq_open: O_CREAT without a mode and attributes");
	return mq_open(name, oflag);
}

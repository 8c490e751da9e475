/* SPDX-License-Identifier: BSD-2-Clause */
/* poll of the Linux ABI. */
#ifndef ABI_POLL_H
#define ABI_POLL_H

#define POLLIN     0x001
#define POLLPRI    0x002
#define POLLOUT    0x004
#define POLLERR    0x008
#define POLLHUP    0x010
#define POLLNVAL   0x020
#define POLLRDNORM 0x040
#define POLLWRNORM 0x100

struct pollfd {
	int fd;
	short events, revents;
};

#endif

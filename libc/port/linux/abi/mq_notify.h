/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mq_notify with SIGEV_THREAD in the Linux ABI: sigev_signo is a descriptor,
 * sigev_value.sival_ptr points to a cookie.  When the message comes, or the
 * registration is removed, the cookie can be read from the descriptor, its last
 * byte saying which it was.
 */
#ifndef ABI_MQ_NOTIFY_H
#define ABI_MQ_NOTIFY_H

#define NOTIFY_COOKIE_LEN 32
#define NOTIFY_WOKENUP    1
#define NOTIFY_REMOVED    2

/* The kind of descriptor: socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0). */
#define NOTIFY_SOCKET_FAMILY 16
#define NOTIFY_SOCKET_TYPE   (3 | 02000000)

#endif

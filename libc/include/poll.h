/* SPDX-License-Identifier: BSD-2-Clause */
/* Waiting for descriptors.  (POSIX) */
#ifndef LOAM_POLL_H
#define LOAM_POLL_H

#include <abi/poll.h>
#include <bits/begin.h>

typedef unsigned long nfds_t;

/* Waits at most timeout ms, for ever if < 0.  Returns how many entries have events, 0
 * for none, or -1: EINTR, EINVAL.  Async-signal-safe.  (POSIX) */
int poll(struct pollfd *fds, nfds_t count, int timeout);

#include <bits/end.h>

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Message queues: POSIX.1-2024 <mqueue.h>.
 *
 * Every function fails with -1 and errno and leaves errno alone when it
 * succeeds.  A name is a slash and 1..255 bytes without another one.  Messages
 * leave in the order of their priorities, 0..MQ_PRIO_MAX-1, highest first, and
 * within a priority in the order in which they came.
 *
 * All but mq_open, mq_unlink and mq_notify are async-signal-safe here; POSIX
 * promises it of none.  EBADF everywhere: mqd is no descriptor of a queue, or
 * not one that was opened for this direction.
 */
#ifndef LOAM_MQUEUE_H
#define LOAM_MQUEUE_H

#include <stddef.h>
#include <abi/mqueue.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/types.h>
#include <time.h>

typedef int mqd_t;

#include <bits/begin.h>

/*
 * Opens the queue of that name.  oflag: O_RDONLY, O_WRONLY or O_RDWR, with
 * O_NONBLOCK, which belongs to this open description, and O_CREAT, which makes
 * the queue if it does not exist and takes two more arguments: mode_t mode (cut
 * by the umask) and const struct mq_attr *attr (mq_maxmsg and mq_msgsize
 * count; NULL: the system's defaults).  O_EXCL: only if it does not exist.
 * Returns a descriptor with FD_CLOEXEC set.
 * EINVAL: no leading slash, access mode, attr out of range.  ENOENT: does not
 * exist, or the name is "/".  EACCES: not permitted, or a second slash, "/."
 * or "/..".  EEXIST, ENAMETOOLONG, EMFILE, ENFILE, ENOSPC, ENOMEM.
 */
mqd_t mq_open(const char *name, int oflag, ...);

/* Closes the descriptor; this process's registration for the queue's notice,
 * if there is one, is removed. */
int mq_close(mqd_t mqd);

/* Takes the name away; the queue lives until its last descriptor goes.
 * Errors as mq_open's for the name; ENOENT, EACCES. */
int mq_unlink(const char *name);

/*
 * Adds a message of len bytes, 0 included.  Waits while the queue is full,
 * unless O_NONBLOCK (EAGAIN).
 * EMSGSIZE: len over mq_msgsize.  EINVAL: prio.  EINTR: a signal handler ran.
 */
int mq_send(mqd_t mqd, const char *msg, size_t len, unsigned prio);

/*
 * Takes the oldest message of the highest priority; *prio, unless prio is NULL,
 * gets its priority.  Waits while the queue is empty, unless O_NONBLOCK
 * (EAGAIN).  Returns the message's length in bytes.
 * EMSGSIZE: len (the buffer's) below mq_msgsize.  EINTR: a signal handler ran.
 */
ssize_t mq_receive(mqd_t mqd, char *msg, size_t len, unsigned *prio);

/*
 * The same, but wait no longer than until abs, an absolute CLOCK_REALTIME time
 * (NULL: no limit).  ETIMEDOUT; EINVAL: tv_nsec not in 0..999999999, and only
 * if the call would have to wait.
 */
int mq_timedsend(mqd_t mqd, const char *msg, size_t len, unsigned prio, const struct timespec *abs);
ssize_t mq_timedreceive(mqd_t mqd, char *msg, size_t len, unsigned *prio,
                        const struct timespec *abs);

/* mq_flags: O_NONBLOCK or 0; mq_maxmsg, mq_msgsize (bytes), mq_curmsgs. */
int mq_getattr(mqd_t mqd, struct mq_attr *attr);

/* Sets O_NONBLOCK as in attr->mq_flags (EINVAL: another flag); the other members
 * are ignored.  *old, unless NULL, gets what mq_getattr gave before. */
int mq_setattr(mqd_t mqd, const struct mq_attr *attr, struct mq_attr *old);

/*
 * Registers the process to be told, once, when a message comes to the empty
 * queue and no receiver waits for it: not at all (SIGEV_NONE), by a signal with
 * si_code SI_MESGQ (SIGEV_SIGNAL), or by running sigev_notify_function with
 * sigev_value in a new detached thread with sigev_notify_attributes
 * (SIGEV_THREAD; NULL: the defaults) and the caller's signal mask.  NULL removes
 * the process's registration.  The registration also ends with mq_close and
 * with the process.
 * EBUSY: there is a registration.  EINVAL: sigev_notify or the signal's number.
 * ENOMEM, EAGAIN, EMFILE: no means for a thread.
 */
int mq_notify(mqd_t mqd, const struct sigevent *ev);

#include <bits/end.h>

#endif

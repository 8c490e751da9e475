/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What makes queues: the kernel, or memory that processes share.  Every call
 * returns a value >= 0 or -errno, as the port's do, and leaves errno alone.
 * Descriptors are numbers that the backend gives out.
 */
#ifndef LOAM_MQ_BACKEND_H
#define LOAM_MQ_BACKEND_H

#include <attributes.h>
#include <mqueue.h>

struct mq_backend {
	/* name: 1..255 bytes, no slash, not "." or "..".  flags: an access mode with
	 * any of O_CREAT, O_EXCL, O_NONBLOCK; the descriptor gets FD_CLOEXEC.  mode and
	 * attr (NULL: defaults) count if the queue is created. */
	long (*open)(const char *name, int flags, mode_t mode, const struct mq_attr *attr);
	long (*unlink)(const char *name);
	/* Also ends the process's registration.  -EBADF for what is no queue. */
	long (*close)(mqd_t mqd);
	/* abs: valid, absolute CLOCK_REALTIME; NULL: no limit.  It is looked at only
	 * by a call that has to wait. */
	long (*send)(mqd_t mqd, const char *msg, size_t len, unsigned prio,
	             const struct timespec *abs);
	/* Returns the message's length; prio may be NULL. */
	long (*receive)(mqd_t mqd, char *msg, size_t len, unsigned *prio,
	                const struct timespec *abs);
	/* Both may be NULL: then it only asks whether mqd is a queue. */
	long (*attributes)(mqd_t mqd, const struct mq_attr *set, struct mq_attr *old);
	/* ev NULL: removes.  SIGEV_THREAD comes as <abi/mq_notify.h> has it. */
	long (*notify)(mqd_t mqd, const struct abi_sigevent *ev);
	/* A descriptor for SIGEV_THREAD, to pass to notify and to read cookies from. */
	long (*notify_descriptor)(void);
};

/* Those that there are; a library has the ones that it may choose. */
extern const struct mq_backend mq_kernel_backend, mq_shared_backend;

/* choose/: the one that this library was built for, or chose; atomic, NULL before it did. */
extern const struct mq_backend *mq_chosen;
const struct mq_backend *mq_choose(void);

static inline const struct mq_backend *mq_backend(void)
{
	const struct mq_backend *b = __atomic_load_n(&mq_chosen, __ATOMIC_RELAXED);

	return likely(b) ? b : mq_choose();
}

#endif

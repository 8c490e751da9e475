/* SPDX-License-Identifier: BSD-2-Clause */
#ifndef LOAM_MQ_NOTIFY_THREAD_H
#define LOAM_MQ_NOTIFY_THREAD_H

#include <mqueue.h>

/* mq_notify with SIGEV_THREAD; 0 or -errno. */
long mq_notify_by_thread(mqd_t mqd, const struct sigevent *ev);

/* A detached thread with every signal blocked; 0 or -errno.  Only here are threads made. */
long notify_start_thread(void *(*run)(void *), void *arg);

#endif

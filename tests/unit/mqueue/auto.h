/* SPDX-License-Identifier: BSD-2-Clause */
/* Which backend MQ=auto took, told by where the queue has its name. */
#include <semaphore.h>
#include <sys/mman.h>

#include "queue.h"

enum { IN_KERNEL, IN_SHARED_MEMORY };

static sem_t noticed;

static void notice(union sigval value)
{
	CHECK_EQ(value.sival_int, 7);
	sem_post(&noticed);
}

/* A child of fork has the same queues. */
static void send_and_receive(mqd_t q)
{
	pid_t pid = fork();

	if (!pid)
		_exit(mq_send(q, "from the child", 14, 5) != 0);
	join_child(pid);
	CHECK_RECEIVES(q, "from the child", 5);
}

static void be_told(mqd_t q)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = notice};

	ev.sigev_value.sival_int = 7;
	CHECK_OK(sem_init(&noticed, 0, 0));
	want_notice(q, &ev);
	CHECK_SENDS(q, "told", 1);
	CHECK_OK(sem_wait(&noticed));
	CHECK_RECEIVES(q, "told", 1);
}

static int use_all_calls(void)
{
	struct timespec now = in_ms(0);
	struct mq_attr nonblock = {.mq_flags = O_NONBLOCK};
	char name[64], object[80], in[SIZE];
	mqd_t q = new_queue(test_name(name, "auto"), 0);
	int fd;

	snprintf(object, sizeof(object), "%s.mq", name);
	fd = shm_open(object, O_RDWR, 0);
	CHECK_OK(mq_unlink(name));
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &now), ETIMEDOUT);
	send_and_receive(q);
	be_told(q);
	CHECK_OK(mq_setattr(q, &nonblock, NULL));
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
	CHECK_OK(mq_close(q));
	return fd < 0 ? IN_KERNEL : IN_SHARED_MEMORY;
}

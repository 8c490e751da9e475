/* SPDX-License-Identifier: BSD-2-Clause */
/* Shared mutex, condition, semaphore, barrier and read-write lock work between processes. */
// timeout: 30
#include <pthread.h>
#include <semaphore.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "test.h"

#define ROUNDS 300

struct shared {
	pthread_mutex_t mutex;
	pthread_cond_t cond;
	pthread_barrier_t barrier;
	pthread_rwlock_t rw;
	sem_t sem[2];
	int turn, count;
};

static struct shared *s;

static void init(void)
{
	pthread_mutexattr_t mutex;
	pthread_condattr_t cond;
	pthread_barrierattr_t barrier;
	pthread_rwlockattr_t rw;

	pthread_mutexattr_init(&mutex);
	CHECK_EQ(pthread_mutexattr_setpshared(&mutex, PTHREAD_PROCESS_SHARED), 0);
	pthread_mutex_init(&s->mutex, &mutex);
	pthread_condattr_init(&cond);
	CHECK_EQ(pthread_condattr_setpshared(&cond, PTHREAD_PROCESS_SHARED), 0);
	pthread_cond_init(&s->cond, &cond);
	pthread_barrierattr_init(&barrier);
	CHECK_EQ(pthread_barrierattr_setpshared(&barrier, PTHREAD_PROCESS_SHARED), 0);
	pthread_barrier_init(&s->barrier, &barrier, 2);
	pthread_rwlockattr_init(&rw);
	CHECK_EQ(pthread_rwlockattr_setpshared(&rw, PTHREAD_PROCESS_SHARED), 0);
	pthread_rwlock_init(&s->rw, &rw);
	sem_init(&s->sem[0], 1, 0);
	sem_init(&s->sem[1], 1, 0);
}

static void take_turns(int me)
{
	for (int i = 0; i < ROUNDS; i++) {
		pthread_mutex_lock(&s->mutex);
		while (s->turn != me)
			pthread_cond_wait(&s->cond, &s->mutex);
		s->turn = !me;
		pthread_cond_broadcast(&s->cond);
		pthread_mutex_unlock(&s->mutex);
	}
}

static void ping_pong(int me)
{
	for (int i = 0; i < ROUNDS; i++) {
		if (me)
			sem_wait(&s->sem[1]);
		sem_post(&s->sem[!me]);
		if (!me)
			sem_wait(&s->sem[0]);
	}
}

static void run(int me)
{
	take_turns(me);
	pthread_barrier_wait(&s->barrier);
	ping_pong(me);
	for (int i = 0; i < ROUNDS; i++) {
		pthread_barrier_wait(&s->barrier);
		pthread_rwlock_wrlock(&s->rw);
		s->count++;
		pthread_rwlock_unlock(&s->rw);
	}
}

int main(void)
{
	int status;
	pid_t pid;

	s = mmap(NULL, sizeof *s, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	CHECK(s != MAP_FAILED);
	init();
	pid = fork();
	run(pid == 0);
	if (pid == 0)
		_exit(TEST_RESULT());
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	CHECK_EQ(s->count, 2 * ROUNDS);
	return TEST_RESULT();
}

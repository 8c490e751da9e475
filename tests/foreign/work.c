/* SPDX-License-Identifier: BSD-2-Clause */
/* For another C library: heap, threads, queues, shared memory, signals; always says the same. */
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define THREADS 4
#define ROUNDS  1000

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t turned = PTHREAD_COND_INITIALIZER;
static long total, turn;
static _Thread_local long mine;

/* Everyone waits for their turn and adds; meanwhile the heap is used. */
static void *take_turns(void *number)
{
	long me = (long)number;

	for (long i = 0; i < ROUNDS; i++) {
		char *block = malloc((size_t)(i * 37 % 5000 + 1));

		block[i * 37 % 5000] = (char)me;
		pthread_mutex_lock(&mutex);
		while (turn % THREADS != me)
			pthread_cond_wait(&turned, &mutex);
		turn++;
		total += block[i * 37 % 5000];
		pthread_cond_broadcast(&turned);
		pthread_mutex_unlock(&mutex);
		free(block);
		mine++;
	}
	return (void *)mine;
}

static void use_threads(void)
{
	pthread_t threads[THREADS];
	void *rounds;

	for (long i = 0; i < THREADS; i++)
		pthread_create(&threads[i], NULL, take_turns, (void *)i);
	for (long i = 0; i < THREADS; i++) {
		pthread_join(threads[i], &rounds);
		printf("thread %ld: %ld rounds\n", i, (long)rounds);
	}
	printf("turns %ld, total %ld\n", turn, total);
}

static void use_heap(void)
{
	size_t size = 1;
	char *block = NULL;

	for (; size < 1 << 24; size *= 4) {
		block = realloc(block, size);
		block[size - 1] = (char)size;
	}
	printf("heap: %d\n", block[0] + block[(1 << 22) - 1]);
	free(block);
	printf("too much: %s\n", malloc(1ul << 62) ? "given" : strerror(errno));
}

/* A child sends, this process receives, by priority. */
static void use_queue(void)
{
	struct mq_attr attr = {.mq_maxmsg = 4, .mq_msgsize = 32};
	mqd_t q = mq_open("/loam-foreign", O_RDWR | O_CREAT | O_EXCL, 0600, &attr);
	struct timespec now = {0, 0};
	char text[32];
	unsigned priority;
	int status;

	mq_unlink("/loam-foreign");
	if (fork() == 0) {
		for (unsigned i = 0; i < 4; i++)
			mq_send(q, "abcdefgh" + i, i + 1, i % 3);
		_exit(7);
	}
	wait(&status);
	printf("sender: %d\n", WEXITSTATUS(status));
	for (int i = 0; i < 4; i++) {
		ssize_t n = mq_receive(q, text, sizeof(text), &priority);

		printf("message %.*s, priority %u\n", (int)n, text, priority);
	}
	mq_timedreceive(q, text, sizeof(text), NULL, &now);
	printf("empty: %s\n", strerror(errno));
	mq_close(q);
}

static void use_shm(void)
{
	int fd = shm_open("/loam-foreign", O_RDWR | O_CREAT | O_EXCL, 0600);
	struct shared {
		sem_t done;
		char text[16];
	} * shared;

	shm_unlink("/loam-foreign");
	ftruncate(fd, 4096);
	shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	sem_init(&shared->done, 1, 0);
	if (fork() == 0) {
		strcpy(shared->text, "from the child");
		sem_post(&shared->done);
		_exit(0);
	}
	sem_wait(&shared->done);
	printf("shared: %s\n", shared->text);
	wait(NULL);
}

static void caught(int number, siginfo_t *info, void *context)
{
	(void)context;
	printf("signal %d, value %d\n", number, info->si_value.sival_int);
}

static void use_signals(void)
{
	struct sigaction action = {.sa_sigaction = caught, .sa_flags = SA_SIGINFO};
	int status;

	sigaction(SIGUSR1, &action, NULL);
	sigqueue(getpid(), SIGUSR1, (union sigval){.sival_int = 42});
	if (fork() == 0)
		*(volatile int *)16 = 1;
	wait(&status);
	printf("child: %s\n", strsignal(WTERMSIG(status)));
}

int main(void)
{
	setvbuf(stdout, NULL, _IONBF, 0);
	use_heap();
	use_threads();
	use_queue();
	use_shm();
	use_signals();
	return 0;
}

/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc threads|none: message queues, shared memory and mappings under libloam-ipc.so, compiled
 * against the host's headers; threads also has mq_notify start one.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int failures;

#define CHECK(x) ((x) ? (void)0 : fail(__LINE__, #x))

static void fail(int line, const char *what)
{
	printf("ipc.c:%d: failed: %s: %s\n", line, what, strerror(errno));
	failures++;
}

static char name[64];

static void whose(void *function)
{
	Dl_info info = {.dli_fname = ""};

	CHECK(dladdr(function, &info) && strstr(info.dli_fname, "libloam-ipc.so"));
}

static void memory(void)
{
	char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	int fd = memfd_create("test", 0);
	char *q;

	CHECK(p != MAP_FAILED && fd >= 0 && ftruncate(fd, 4096) == 0);
	p[5000] = 1;
	p = mremap(p, 8192, 65536, MREMAP_MAYMOVE);
	CHECK(p != MAP_FAILED && p[5000] == 1);
	CHECK(madvise(p, 4096, MADV_DONTNEED) == 0 && mprotect(p, 4096, PROT_READ) == 0);
	CHECK(munmap(p, 65536) == 0);
	q = mmap64(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	CHECK(q != MAP_FAILED && msync(q, 4096, MS_SYNC) == 0 && munmap(q, 4096) == 0);
	close(fd);
	CHECK(mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED &&
	      errno == EINVAL);
}

static void shared(void)
{
	int fd = shm_open(name, O_CREAT | O_EXCL | O_RDWR, 0600), status = -1;
	int *p;

	CHECK(fd >= 0 && ftruncate(fd, 4096) == 0);
	p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (fork() == 0) {
		*p = 77;
		_exit(0);
	}
	CHECK(wait(&status) > 0 && status == 0 && *p == 77);
	CHECK(shm_unlink(name) == 0 && shm_unlink(name) == -1 && errno == ENOENT);
	munmap(p, 4096);
	close(fd);
}

static int told;

static void notified(union sigval value)
{
	__atomic_store_n(&told, value.sival_int, __ATOMIC_RELEASE);
}

/* The thread has the attributes that the program gave: of the host's type, whatever its size. */
static void by_thread(mqd_t mq)
{
	pthread_attr_t attr;
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_value.sival_int = 5};
	struct timespec pause = {.tv_nsec = 1000000};

	pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	pthread_attr_setstacksize(&attr, 256 << 10);
	ev.sigev_notify_function = notified;
	ev.sigev_notify_attributes = &attr;
	CHECK(mq_notify(mq, &ev) == 0 && mq_send(mq, "x", 1, 0) == 0);
	for (int i = 0; i < 10000 && !__atomic_load_n(&told, __ATOMIC_ACQUIRE); i++)
		nanosleep(&pause, NULL);
	CHECK(told == 5);
	pthread_attr_destroy(&attr);
}

static void queues(int with_threads)
{
	struct mq_attr attr = {.mq_maxmsg = 4, .mq_msgsize = 64}, now;
	mqd_t mq = mq_open(name, O_CREAT | O_EXCL | O_RDWR, 0600, &attr), again;
	volatile int reading = O_RDONLY;
	struct timespec past = {.tv_sec = 1};
	unsigned priority;
	char text[64];

	again = mq_open(name, reading); /* __mq_open_2, under _FORTIFY_SOURCE */
	CHECK(mq != (mqd_t)-1 && again != (mqd_t)-1 && mq_unlink(name) == 0);
	CHECK(mq_send(mq, "low", 3, 1) == 0 && mq_send(mq, "high", 4, 9) == 0);
	CHECK(mq_getattr(mq, &now) == 0 && now.mq_curmsgs == 2);
	CHECK(mq_receive(again, text, 64, &priority) == 4 && priority == 9);
	CHECK(mq_timedreceive(mq, text, 64, &priority, &past) == 3 && priority == 1);
	CHECK(mq_timedreceive(mq, text, 64, NULL, &past) == -1 && errno == ETIMEDOUT);
	if (with_threads)
		by_thread(mq);
	CHECK(mq_close(mq) == 0 && mq_close(again) == 0);
}

int main(int argc, char **argv)
{
	snprintf(name, sizeof(name), "/loam-preload-%d", (int)getpid());
	whose((void *)mmap);
	whose((void *)mq_send);
	whose((void *)shm_open);
	memory();
	shared();
	queues(argc > 1 && strcmp(argv[1], "threads") == 0);
	return failures != 0;
}

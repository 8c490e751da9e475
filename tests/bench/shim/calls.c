/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What a kernel does for a program, timed from within: nanoseconds of the guest's clock for each
 * thing, the best of a few tries, and how long the machine took until the program began.
 */
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "common/counter.h"

#define TRIES     3
#define PAGE      4096u
#define PAGES     1024u
#define MESSAGE   32u
#define CALIBRATE 20000000u /* ns */

static uint64_t now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static void must(int ok, const char *what)
{
	if (!ok) {
		perror(what);
		exit(1);
	}
}

/* ---- what is timed; each does it n times ----------------------------------------- */

static void call_getppid(unsigned n)
{
	while (n--)
		(void)getppid();
}

static unsigned char *fresh_pages(void)
{
	void *memory = mmap(NULL, (size_t)PAGES * PAGE, PROT_READ | PROT_WRITE,
	                    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	must(memory != MAP_FAILED, "mmap");
	madvise(memory, (size_t)PAGES * PAGE, MADV_NOHUGEPAGE);
	return memory;
}

static void touch_fresh(unsigned n)
{
	for (unsigned done = 0; done < n; done += PAGES) {
		unsigned char *memory = fresh_pages();

		for (size_t i = 0; i < PAGES; i++)
			memory[i * PAGE] = 1;
		munmap(memory, (size_t)PAGES * PAGE);
	}
}

static void map_unmap(unsigned n)
{
	while (n--)
		munmap(fresh_pages(), (size_t)PAGES * PAGE);
}

static void fork_exit(unsigned n)
{
	while (n--) {
		pid_t pid = fork();

		must(pid >= 0, "fork");
		if (pid == 0)
			_exit(0);
		must(waitpid(pid, NULL, 0) == pid, "waitpid");
	}
}

static void *do_nothing(void *arg)
{
	return arg;
}

static void thread_join(unsigned n)
{
	while (n--) {
		pthread_t thread;

		must(pthread_create(&thread, NULL, do_nothing, NULL) == 0, "pthread_create");
		must(pthread_join(thread, NULL) == 0, "pthread_join");
	}
}

/* Sends back each byte that comes. */
static _Noreturn void echo(int from, int to)
{
	char byte;

	while (read(from, &byte, 1) == 1)
		must(write(to, &byte, 1) == 1, "write");
	_exit(0);
}

/* Two processes hand a byte over; every hand-over is a switch. */
static void switch_process(unsigned n)
{
	int there[2], back[2];
	char byte = 0;
	pid_t pid;

	must(pipe(there) == 0 && pipe(back) == 0, "pipe");
	pid = fork();
	must(pid >= 0, "fork");
	if (pid == 0) {
		close(there[1]);
		echo(there[0], back[1]);
	}
	for (; n; n -= 2)
		must(write(there[1], &byte, 1) == 1 && read(back[0], &byte, 1) == 1, "pipe");
	close(there[1]);
	must(waitpid(pid, NULL, 0) == pid, "waitpid");
	close(there[0]);
	close(back[0]);
	close(back[1]);
}

static void mq_pair(unsigned n)
{
	struct mq_attr attr = {.mq_maxmsg = 10, .mq_msgsize = MESSAGE};
	mqd_t mqd = mq_open("/bench", O_RDWR | O_CREAT | O_EXCL, 0600, &attr);
	char message[MESSAGE] = {0};

	must(mqd >= 0, "mq_open");
	mq_unlink("/bench");
	while (n--)
		must(mq_send(mqd, message, MESSAGE, 0) == 0 &&
		             mq_receive(mqd, message, MESSAGE, NULL) == MESSAGE,
		     "mq");
	mq_close(mqd);
}

/* ---- the clock ----------------------------------------------------------------------- */

static uint64_t best_of(void (*work)(unsigned n), unsigned n)
{
	uint64_t best = UINT64_MAX;

	for (int i = 0; i < TRIES; i++) {
		uint64_t began = now_ns(), ns;

		work(n);
		ns = now_ns() - began;
		if (ns < best)
			best = ns;
	}
	return best;
}

static void report(const char *name, void (*work)(unsigned n), unsigned n)
{
	printf("%s %.1f\n", name, (double)best_of(work, n) / n);
}

/* Nanoseconds that the counter had counted when the program began. */
static double boot_ns(uint64_t ticks)
{
	uint64_t first = counter_read(), began = now_ns(), ns;

	do
		ns = now_ns() - began;
	while (ns < CALIBRATE);
	return (double)ticks * (double)ns / (double)(counter_read() - first);
}

int main(void)
{
	uint64_t ticks = counter_read();

	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("\nboot %.0f\n", boot_ns(ticks));
	report("call", call_getppid, 20000);
	report("fault", touch_fresh, 2 * PAGES);
	report("map", map_unmap, 1000);
	report("switch", switch_process, 2000);
	report("mq", mq_pair, 2000);
	report("fork", fork_exit, 50);
	report("thread", thread_join, 100);
	puts("all timed");
	return 0;
}

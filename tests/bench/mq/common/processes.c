/* SPDX-License-Identifier: BSD-2-Clause */
/* Processes that begin together, and how long they took. */
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "driver.h"
#include "pin.h"

struct common {
	atomic_uint ready;
	atomic_bool go;
	atomic_ullong sum;
};

uint64_t now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static struct common *common_memory(void)
{
	void *memory = mmap(NULL, sizeof(struct common), PROT_READ | PROT_WRITE,
	                    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (memory == MAP_FAILED)
		die("mmap");
	return memory;
}

static void start(struct common *common, struct job *job, unsigned number,
                  uint64_t (*part)(struct job *, unsigned), unsigned long cpus)
{
	pid_t pid = fork();

	if (pid < 0)
		die("fork");
	if (pid)
		return;
	if (pin_to(cpus)) {
		puts("this work wants two CPUs");
		fflush(stdout);
		_exit(77);
	}
	atomic_fetch_add(&common->ready, 1);
	while (!atomic_load(&common->go))
		sched_yield();
	atomic_fetch_add(&common->sum, part(job, number));
	_exit(0);
}

/* A part that failed ends everything, with its own exit status. */
static void await(void)
{
	int status;

	if (wait(&status) < 0)
		die("wait");
	if (!WIFEXITED(status))
		die("a process was killed");
	if (WEXITSTATUS(status))
		_exit(WEXITSTATUS(status));
}

static void await_ready(struct common *common, unsigned processes)
{
	while (atomic_load(&common->ready) < processes) {
		int status;

		if (waitpid(-1, &status, WNOHANG) > 0)
			_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
		sched_yield();
	}
}

uint64_t in_processes(struct job *job, unsigned processes, uint64_t (*part)(struct job *, unsigned),
                      const unsigned long *cpus, uint64_t *sum)
{
	struct common *common = common_memory();
	uint64_t began;

	for (unsigned i = 0; i < processes; i++)
		start(common, job, i, part, cpus[i]);
	await_ready(common, processes);
	began = now_ns();
	atomic_store(&common->go, true);
	for (unsigned i = 0; i < processes; i++)
		await();
	began = now_ns() - began;
	*sum = atomic_load(&common->sum);
	munmap(common, sizeof *common);
	return began;
}

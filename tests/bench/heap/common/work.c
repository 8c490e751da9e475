/* SPDX-License-Identifier: BSD-2-Clause */
/* What the works share, see work.h. */
#include <pthread.h>
#include <stdio.h>

#include "work.h"

enum { MOST_THREADS = 64 };

struct job {
	pthread_t thread;
	unsigned number;
	void (*work)(unsigned number);
};

void die(const char *what)
{
	printf("failed: %s\n", what);
	exit(1);
}

unsigned long argument(char **argv, int i)
{
	unsigned long value;

	for (int k = 1; k <= i; k++)
		if (!argv[k])
			die("an argument is missing");
	value = strtoul(argv[i], NULL, 10);
	if (value == 0)
		die("an argument is no number above 0");
	return value;
}

static void *start(void *arg)
{
	struct job *job = arg;

	job->work(job->number);
	return NULL;
}

void run_threads(unsigned count, void (*work)(unsigned number))
{
	struct job jobs[MOST_THREADS];

	if (count > MOST_THREADS)
		die("too many threads");
	for (unsigned i = 0; i < count; i++) {
		jobs[i] = (struct job){.number = i, .work = work};
		if (pthread_create(&jobs[i].thread, NULL, start, &jobs[i]) != 0)
			die("pthread_create");
	}
	for (unsigned i = 0; i < count; i++)
		pthread_join(jobs[i].thread, NULL);
}

struct slot *table_new(size_t count)
{
	struct slot *table = calloc(count, sizeof *table);

	if (!table)
		die("no memory");
	return table;
}

void table_free(struct slot *table, size_t count)
{
	for (size_t i = 0; i < count; i++)
		slot_empty(&table[i]);
	free(table);
}

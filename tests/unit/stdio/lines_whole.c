/* SPDX-License-Identifier: BSD-2-Clause */
/* Lines that several threads print do not mix. */
#include <pthread.h>
#include <sys/mman.h>

#include "test.h"

enum { THREADS = 4, LINES = 500 };

static FILE *out;

static void *print(void *arg)
{
	for (int i = 0; i < LINES; i++)
		fprintf(out, "%s:%d:%s\n", (char *)arg, i, (char *)arg);
	return NULL;
}

int main(void)
{
	static char names[THREADS][40];
	int fd = memfd_create("lines", 0), count = 0;
	pthread_t t[THREADS];
	char line[200], a[50], b[50];

	if (fd < 0)
		SKIP("no file can be made here");
	out = fdopen(fd, "w+");
	for (int i = 0; i < THREADS; i++) {
		memset(names[i], 'a' + i, 20 + (size_t)i);
		CHECK_EQ(pthread_create(&t[i], NULL, print, names[i]), 0);
	}
	for (int i = 0; i < THREADS; i++)
		pthread_join(t[i], NULL);
	rewind(out);
	while (fgets(line, sizeof line, out)) {
		CHECK_EQ(sscanf(line, "%[^:]:%*d:%s", a, b), 2);
		CHECK_STR(a, b);
		count++;
	}
	CHECK_EQ(count, THREADS * LINES);
	return TEST_RESULT();
}

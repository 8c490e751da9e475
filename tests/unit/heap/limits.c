/* SPDX-License-Identifier: BSD-2-Clause */
/* At RLIMIT_AS and at RLIMIT_DATA a request is refused, and served when there is room again. */
// variants: heap
// needs: !user !array
#include <sys/resource.h>
#include <sys/wait.h>

#include "test.h"

enum { LIMIT = 192 << 20, BLOCK = 1 << 20, BLOCKS = 400 };

static void use_all(void)
{
	static char *block[BLOCKS];
	int n = 0;

	while (n < BLOCKS && (block[n] = malloc(BLOCK))) {
		memset(block[n], n, BLOCK);
		n++;
	}
	CHECK(n > 32 && n < BLOCKS);
	CHECK_NULL_ERRNO(malloc(BLOCK), ENOMEM);
	for (int i = 0; i < n; i++)
		CHECK_EQ(block[i][BLOCK - 1], (char)i);
	while (n--)
		free(block[n]);
	for (n = 0; n < 32; n++)
		CHECK((block[n] = malloc(BLOCK)) != NULL);
	while (n--)
		free(block[n]);
}

static void within(int resource)
{
	const struct rlimit limit = {LIMIT, LIMIT};
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		CHECK_OK(setrlimit(resource, &limit));
		use_all();
		_exit(test_failures != 0);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
}

int main(void)
{
	within(RLIMIT_AS);
	within(RLIMIT_DATA);
	return TEST_RESULT();
}

/* SPDX-License-Identifier: BSD-2-Clause */
/* When memory is out malloc says so and nothing breaks: after a free the same request succeeds. */
// variants: heap
// needs: !user
#include <sys/resource.h>

#include "test.h"

enum { BLOCK = 256 * 1024, MOST = 4096, LIMIT = 96 << 20 };

static void set_limit(int what)
{
	struct rlimit limit;

	if (getrlimit(what, &limit) == 0 && limit.rlim_max > LIMIT) {
		limit.rlim_cur = LIMIT;
		setrlimit(what, &limit);
	}
}

int main(void)
{
	static char *block[MOST];
	int n = 0;

	set_limit(RLIMIT_AS);
	set_limit(RLIMIT_DATA);
	while (n < MOST && (block[n] = malloc(BLOCK)) != NULL)
		memset(block[n++], 0x5a, 4096);
	if (n == MOST)
		SKIP("memory has no limit here");
	CHECK(n > 0);
	CHECK_NULL_ERRNO(malloc(BLOCK), ENOMEM);
	CHECK_NULL_ERRNO(realloc(block[0], 2u * LIMIT), ENOMEM);
	CHECK_EQ(block[0][17], 0x5a);
	free(block[--n]);
	block[n] = malloc(BLOCK);
	CHECK(block[n] != NULL);
	for (int i = n; i >= 0; i--)
		free(block[i]);
	return TEST_RESULT();
}

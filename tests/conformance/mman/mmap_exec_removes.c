/* SPDX-License-Identifier: BSD-2-Clause */
/* A new program image has none of the old one's maps. */
// spec: exec, mmap
// needs: !user:aarch64
#include <stdlib.h>

#include "child.h"
#include "map.h"

static char *program, at[32];

static void become(void)
{
	char *args[] = {program, at, NULL};

	execv(program, args);
	CHECK(!"execv returned");
}

int main(int argc, char **argv)
{
	if (argc > 1) {
		CHECK(!is_mapped((void *)strtoul(argv[1], NULL, 16)));
		return TEST_RESULT();
	}
	program = argv[0];
	snprintf(at, sizeof(at), "%lx", (long)mmap((void *)0x310000000000, PAGE, RW, ANON, -1, 0));
	in_child(become);
	return TEST_RESULT();
}

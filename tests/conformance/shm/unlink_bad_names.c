/* SPDX-License-Identifier: BSD-2-Clause */
/* What can be no name is EINVAL (in glibc what its file system says), and nothing is removed. */
// spec: shm_unlink [EINVAL], [ENOENT]
// needs: loam
#include "object.h"

int main(void)
{
	const char *names[] = {"/", "", "/.", "/..", "/a/b", "/../../tmp/x"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		CHECK_FAILS(shm_unlink(names[i]), EINVAL);
	return TEST_RESULT();
}

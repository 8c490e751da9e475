/* SPDX-License-Identifier: BSD-2-Clause */
/* A name with a slash inside is EINVAL and reaches nothing outside the namespace. */
// spec: shm_open [EINVAL]
// needs: loam
#include "object.h"

int main(void)
{
	const char *names[] = {"/a/b", "//a", "/a/", "/../../tmp/x", "/../dev/null", "/./a"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		CHECK_FAILS(shm_open(names[i], O_RDWR, 0600), EINVAL);
		CHECK_FAILS(shm_open(names[i], O_RDWR | O_CREAT, 0600), EINVAL);
	}
	return TEST_RESULT();
}

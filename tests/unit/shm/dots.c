/* SPDX-License-Identifier: BSD-2-Clause */
/* No name leads out of the namespace: "." and ".." and paths are EINVAL and open nothing. */
// needs: loam
#include "object.h"

int main(void)
{
	static const char *const bad[] = {".",
	                                  "..",
	                                  "/.",
	                                  "/..",
	                                  "/../../tmp/x",
	                                  "/../shm/x",
	                                  "//tmp/x",
	                                  "//x",
	                                  "../../etc/passwd",
	                                  "/",
	                                  "",
	                                  "/a/b",
	                                  "a/"};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		CHECK_FAILS(shm_open(bad[i], O_RDWR | O_CREAT, 0600), EINVAL);
		CHECK_FAILS(shm_open(bad[i], O_RDONLY, 0), EINVAL);
		CHECK_FAILS(shm_unlink(bad[i]), EINVAL);
	}
	return TEST_RESULT();
}

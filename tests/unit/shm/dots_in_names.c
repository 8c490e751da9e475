/* SPDX-License-Identifier: BSD-2-Clause */
/* Dots are allowed where they are no path: "...", ".x", "x..". */
#include "object.h"

int main(void)
{
	static const char *const tails[] = {"...", "x..", "..x"};
	char name[64];

	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++) {
		CHECK_OK(shm_open(test_name(name, tails[i]), O_RDWR | O_CREAT | O_EXCL, 0600));
		CHECK_OK(shm_unlink(name));
	}
	return TEST_RESULT();
}

/* SPDX-License-Identifier: BSD-2-Clause */
/* Every byte but a slash may stand in a name: a name is bytes, in no character set. */
// spec: shm_open, name
#include "object.h"

int main(void)
{
	char name[64];
	size_t end = strlen(test_name(name, ""));

	name[end + 1] = 0;
	for (int byte = 1; byte < 256; byte++) {
		name[end] = (char)byte;
		if (byte == '/')
			continue;
		close(new_object(name, 0));
		CHECK_OK(shm_unlink(name));
	}
	return TEST_RESULT();
}

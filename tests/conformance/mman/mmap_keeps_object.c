/* SPDX-License-Identifier: BSD-2-Clause */
/* A map holds its object when descriptor and name are gone. */
// spec: mmap, close
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = map_object(fd, PAGE);

	close(fd);
	strcpy(p, "held");
	CHECK_STR(p, "held");
	CHECK_OK(munmap(p, PAGE));
	return TEST_RESULT();
}

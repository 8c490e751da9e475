/* SPDX-License-Identifier: BSD-2-Clause */
/* A private page that was written and protected still belongs to the process alone. */
// spec: mprotect, MAP_PRIVATE
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);

	p[0] = 'p';
	CHECK_OK(mprotect(p, PAGE, PROT_READ));
	CHECK_OK(mprotect(p, PAGE, RW));
	p[1] = 'q';
	CHECK_EQ(p[0], 'p');
	CHECK_EQ(map_object(fd, PAGE)[0], 0);
	return TEST_RESULT();
}

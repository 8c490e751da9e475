/* SPDX-License-Identifier: BSD-2-Clause */
/* A descriptor that only reads gives no shared map for writing, and a private one it does. */
// spec: mmap [EACCES]
#include "map.h"
#include "object.h"

int main(void)
{
	char name[64];
	int ro;

	new_object(test_name(name, "ro"), PAGE);
	ro = shm_open(name, O_RDONLY, 0);
	CHECK_OK(shm_unlink(name));
	CHECK_FAILS(mmap(NULL, PAGE, PROT_WRITE, MAP_SHARED, ro, 0), EACCES);
	CHECK_FAILS(mmap(NULL, PAGE, RW, MAP_SHARED, ro, 0), EACCES);
	CHECK(mmap(NULL, PAGE, RW, MAP_PRIVATE, ro, 0) != MAP_FAILED);
	return TEST_RESULT();
}

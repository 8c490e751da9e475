/* SPDX-License-Identifier: BSD-2-Clause */
/* Of processes that create one name with O_EXCL at once exactly one does. */
// spec: shm_open, O_EXCL
#include "object.h"
#include "race.h"

static char name[64];

static long create(void)
{
	return shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
}

static int remove_it(void)
{
	return shm_unlink(name);
}

int main(void)
{
	test_name(name, "race");
	one_wins(create, remove_it);
	return TEST_RESULT();
}

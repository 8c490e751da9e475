/* SPDX-License-Identifier: BSD-2-Clause */
/* Two processes that open the same name see each other's stores. */
#include "object.h"

static void child(const char *name)
{
	int fd = shm_open(name, O_RDWR, 0);
	_Atomic int *word = (_Atomic int *)(void *)map_object(fd, 4096);

	while (*word != 1)
		usleep(1000);
	word[1] = 4711;
	*word = 2;
	_exit(TEST_RESULT());
}

int main(void)
{
	char name[64];
	int fd = new_object(test_name(name, "two"), 4096), status = -1;
	_Atomic int *word = (_Atomic int *)(void *)map_object(fd, 4096);

	if (!fork())
		child(name);
	*word = 1;
	wait(&status);
	CHECK_EQ(status, 0);
	CHECK_EQ(*word, 2);
	CHECK_EQ(word[1], 4711);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}

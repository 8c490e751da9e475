/* SPDX-License-Identifier: BSD-2-Clause */
/* Threads have names of up to 15 bytes. */
#include <pthread.h>

#include "test.h"

int main(void)
{
	char name[16];

	CHECK_EQ(pthread_setname_np(pthread_self(), "fifteen letters"), 0);
	CHECK_EQ(pthread_getname_np(pthread_self(), name, sizeof name), 0);
	CHECK_STR(name, "fifteen letters");
	CHECK_EQ(pthread_setname_np(pthread_self(), "sixteen letters!"), ERANGE);
	CHECK_EQ(pthread_getname_np(pthread_self(), name, 4), ERANGE);
	CHECK_EQ(pthread_setname_np(pthread_self(), ""), 0);
	CHECK_EQ(pthread_getname_np(pthread_self(), name, sizeof name), 0);
	CHECK_STR(name, "");
	return TEST_RESULT();
}

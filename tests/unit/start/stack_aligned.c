/* SPDX-License-Identifier: BSD-2-Clause */
/* The stack is aligned to 16 bytes in main, constructors and threads. */
#include <pthread.h>
#include <stdint.h>

#include "test.h"

static int misaligned;

__attribute__((noinline)) static void look(void)
{
	_Alignas(16) volatile char here[16];

	here[0] = 0;
	/* The compiler trusts the ABI, so this is the stack pointer's residue. */
	misaligned += ((uintptr_t)__builtin_frame_address(0) & 15) != 0 || here[0];
}

__attribute__((constructor)) static void before_main(void)
{
	look();
}

static void *thread(void *arg)
{
	look();
	return arg;
}

int main(void)
{
	pthread_t t;

	look();
	pthread_create(&t, NULL, thread, NULL);
	pthread_join(t, NULL);
	CHECK_EQ(misaligned, 0);
	return TEST_RESULT();
}

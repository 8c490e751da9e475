/* SPDX-License-Identifier: BSD-2-Clause */
/* Pointers into the kernel's half, into nothing and over an edge: EFAULT, and nothing moved. */
// needs: !user
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>

#include "hostile.h"
#include "test.h"

static int pipes[2];

static void check_io(void *bad)
{
	CHECK_FAILS(write(pipes[1], bad, 8), EFAULT);
	CHECK_EQ(write(pipes[1], "12345678", 8), 8);
	CHECK_FAILS(read(pipes[0], bad, 8), EFAULT);
	CHECK_FAILS(pipe(bad), EFAULT);
	CHECK_FAILS(open(bad, O_RDONLY), EFAULT);
	CHECK_FAILS(fstat(pipes[0], bad), EFAULT);
}

static void check_others(void *bad)
{
	unsigned long nap[6] = {(unsigned long)bad}, wait[6] = {(unsigned long)bad};
	unsigned long action[6] = {SIGUSR1, (unsigned long)bad, 0, 8};
	unsigned long clock[6] = {CLOCK_MONOTONIC, (unsigned long)bad};
	unsigned long program[6] = {(unsigned long)bad};

	CHECK_EQ(raw_call(SYS_nanosleep, nap), -EFAULT);
	CHECK_EQ(raw_call(SYS_futex, wait), -EFAULT);
	CHECK_EQ(raw_call(SYS_rt_sigaction, action), -EFAULT);
	CHECK_EQ(raw_call(SYS_clock_gettime, clock), -EFAULT);
	CHECK_EQ(raw_call(SYS_execve, program), -EFAULT);
}

/* Maps that would reach into the kernel's half. */
static void check_maps(void *bad)
{
	CHECK_FAILS(mmap(bad, PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0),
	            ENOMEM);
	CHECK_FAILS(munmap(bad, PAGE), EINVAL);
	CHECK_FAILS(mprotect(bad, PAGE, PROT_READ), ENOMEM);
}

int main(void)
{
	char *two =
	        mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	void *const bad[] = {(void *)KERNEL_SPACE, (void *)(KERNEL_SPACE + 0x100000), (void *)-PAGE,
	                     two + PAGE};

	CHECK_OK(munmap(two + PAGE, PAGE));
	CHECK_OK(pipe(pipes));
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		check_io(bad[i]);
		check_others(bad[i]);
		if (bad[i] != two + PAGE)
			check_maps(bad[i]);
	}
	memset(two, 'x', PAGE);
	CHECK_FAILS(open(two + PAGE - 8, O_RDONLY), EFAULT);
	return TEST_RESULT();
}

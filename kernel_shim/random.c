/* SPDX-License-Identifier: BSD-2-Clause */
/* getrandom and /dev/random, straight from the CPU's source. */
#include "random.h"
#include "arch.h"
#include "proc.h"
#include "syscall.h"

#include <abi/errno.h>

#define GRND_NONBLOCK 1
#define GRND_RANDOM   2
#define GRND_INSECURE 4

long random_to_user(uintptr_t buf, size_t n)
{
	uint64_t block[32];
	size_t done = 0;

	while (done < n && !thread_must_die(thread_current())) {
		size_t part = n - done < sizeof(block) ? n - done : sizeof(block);

		for (size_t i = 0; i < (part + 7) / 8; i++)
			block[i] = arch_random();
		if (arch_copy_out(buf + done, block, part))
			return done ? (long)done : -EFAULT;
		done += part;
	}
	return (long)done;
}

long sys_getrandom(const struct syscall_args *a)
{
	unsigned flags = (unsigned)a->arg[2];
	size_t n = a->arg[1] < 0x7fffffff ? a->arg[1] : 0x7fffffff;

	if ((flags & ~(GRND_NONBLOCK | GRND_RANDOM | GRND_INSECURE)) ||
	    (flags & (GRND_RANDOM | GRND_INSECURE)) == (GRND_RANDOM | GRND_INSECURE))
		return -EINVAL;
	return random_to_user(a->arg[0], n);
}

/* SPDX-License-Identifier: BSD-2-Clause */
/* PORT=hosted over a C library without these functions: each one is ENOSYS. */
// needs: loam
#include <fcntl.h>
#include <mqueue.h>

#include "map.h"

void *dlsym(void *handle, const char *name);

static int asked;

/* This one is found before the host's, and knows no name. */
void *dlsym(void *handle, const char *name)
{
	(void)handle, (void)name;
	asked++;
	return NULL;
}

int main(void)
{
	static char page[2 * PAGE];
	char *p = page + PAGE - (uintptr_t)page % PAGE;

	if (!asked)
		SKIP("no host library is asked here");
	if (mmap(NULL, PAGE, RW, ANON, -1, 0) != MAP_FAILED)
		SKIP("RAW=1: the kernel has these calls");
	CHECK_FAILS(mmap(NULL, PAGE, RW, ANON, -1, 0), ENOSYS);
	CHECK_FAILS(munmap(p, PAGE), ENOSYS);
	CHECK_FAILS(mprotect(p, PAGE, RW), ENOSYS);
	CHECK_FAILS(mremap(p, PAGE, PAGE, MREMAP_MAYMOVE), ENOSYS);
	CHECK_FAILS(mlock(p, PAGE), ENOSYS);
	CHECK_FAILS(memfd_create("none", 0), ENOSYS);
	CHECK_FAILS(shm_open("/none", O_RDWR, 0), ENOSYS);
	CHECK_FAILS(mq_open("/none", O_RDWR), ENOSYS);
	CHECK_EQ(posix_madvise(p, PAGE, POSIX_MADV_WILLNEED), ENOSYS);
	CHECK_NULL_ERRNO(malloc(100), ENOMEM);
	return TEST_RESULT();
}

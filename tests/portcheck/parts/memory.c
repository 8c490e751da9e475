/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional calls about memory. */
#include "check.h"
#include <abi/mman.h>

#define NO_MEMORY (-(long)ENOSYS)

/* A pointer or the error that stands for none. */
static long or_error(const void *p)
{
	return p ? 0 : NO_MEMORY;
}

static void check_mprotect(void)
{
	char *p = pages(2);

	USES(or_error(p));
	NEEDS(port_mprotect(p, PAGE, PROT_READ));
	HOLDS(p[0] == 0);
	NEEDS(port_mprotect(p, 2 * PAGE, PROT_READ | PROT_WRITE));
	p[0] = p[PAGE] = 1;
	NEEDS(port_mprotect(p, PAGE, PROT_NONE));
	NEEDS(port_mprotect(p, PAGE, PROT_READ | PROT_WRITE));
	HOLDS(p[0] == 1);
	port_munmap(p, PAGE);
	FAILS(port_mprotect(p, PAGE, PROT_READ), ENOMEM);
	FAILS(port_mprotect(p + 1, PAGE, PROT_READ), EINVAL);
}

static void check_mremap(void)
{
	char *p = pages(2), *q;

	USES(or_error(p));
	p[0] = 1;
	p[PAGE] = 2;
	q = port_mremap(p, 2 * PAGE, 8 * PAGE, MREMAP_MAYMOVE, NULL);
	NEEDS(q);
	HOLDS(q[0] == 1 && q[PAGE] == 2 && q[8 * PAGE - 1] == 0);
	GIVES(port_mremap(q, 8 * PAGE, PAGE, 0, NULL), (long)q);
	HOLDS(q[0] == 1);
	FAILS(port_mremap(q + 1, PAGE, 2 * PAGE, MREMAP_MAYMOVE, NULL), EINVAL);
}

static void check_madvise(void)
{
	char *p = pages(2);

	USES(or_error(p));
	p[0] = p[PAGE] = 1;
	NEEDS(port_madvise(p, PAGE, MADV_DONTNEED));
	HOLDS(p[0] == 0 && p[PAGE] == 1);
}

static void check_msync(void)
{
	char *p = pages(1);

	USES(or_error(p));
	NEEDS(port_msync(p, PAGE, MS_SYNC));
	port_munmap(p, PAGE);
	FAILS(port_msync(p, PAGE, MS_SYNC), ENOMEM);
}

static void check_mincore(void)
{
	unsigned char in[2] = {0, 0};
	char *p = pages(2);

	USES(or_error(p));
	p[0] = 1;
	NEEDS(port_mincore(p, 2 * PAGE, in));
	HOLDS(in[0] & 1);
	FAILS(port_mincore(p + 1, PAGE, in), EINVAL);
}

static void check_mlock(void)
{
	char *p = pages(1);

	USES(or_error(p));
	NEEDS(port_mlock(p, PAGE, 0));
	port_munlock(p, PAGE);
	port_munmap(p, PAGE);
	FAILS(port_mlock(p, PAGE, 0), ENOMEM);
}

static void check_munlock(void)
{
	char *p = pages(1);

	USES(or_error(p));
	NEEDS(port_munlock(p, PAGE));
}

static void check_mlockall(void)
{
	long r = port_mlockall(MCL_CURRENT);

	port_munlockall();
	/* What may be locked can be less than all. */
	if (r != -ENOMEM && r != -EPERM)
		NEEDS(r);
	FAILS(port_mlockall(1 << 20), EINVAL);
}

static void check_munlockall(void)
{
	GIVES(port_munlockall(), 0);
}

static void check_memfd_create(void)
{
	long fd = port_memfd_create("portcheck", MFD_CLOEXEC);
	char c = 0;

	NEEDS(fd);
	GIVES(port_write((int)fd, "abc", 3), 3);
	GIVES(port_pread((int)fd, &c, 1, 2), 1);
	HOLDS(c == 'c');
	FAILS(port_memfd_create("portcheck", 1u << 20), EINVAL);
	port_close((int)fd);
}

struct check memory_checks[] = {
        CHECK(mprotect, "MALLOC=slab with HEAP=mmap has no memory; no guard pages"),
        CHECK(mremap, "realloc of large blocks copies"),
        CHECK(madvise, "the heap gives no single pages back"),
        CHECK(msync, "msync fails"),
        CHECK(mincore, "mincore fails"),
        CHECK(mlock, "mlock fails"),
        CHECK(munlock, "munlock fails"),
        CHECK(mlockall, "mlockall fails"),
        CHECK(munlockall, "munlockall fails"),
        CHECK(memfd_create, "memfd_create fails"),
        {NULL, NULL, NULL, NOT_RUN},
};

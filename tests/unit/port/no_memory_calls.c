/* SPDX-License-Identifier: BSD-2-Clause */
/* On a kernel without the optional memory calls each function says ENOSYS, in its own way. */
// needs: loam
// link: --wrap=__loam_port_mprotect --wrap=__loam_port_mremap --wrap=__loam_port_msync
// link: --wrap=__loam_port_madvise --wrap=__loam_port_mincore --wrap=__loam_port_mlock
// link: --wrap=__loam_port_munlock --wrap=__loam_port_mlockall --wrap=__loam_port_munlockall
// link: --wrap=__loam_port_memfd_create --wrap=__loam_port_shm_open --wrap=__loam_port_shm_unlink
#include <fcntl.h>

#include "lacks.h"
#include "map.h"

LACKS(mprotect)
LACKS(mremap)
LACKS(msync)
LACKS(madvise)
LACKS(mincore)
LACKS(mlock)
LACKS(munlock)
LACKS(mlockall)
LACKS(munlockall)
LACKS(memfd_create)
LACKS(shm_open)
LACKS(shm_unlink)

int main(void)
{
	char *p = numbered_pages(1);
	unsigned char in;
	int err = 0;

	CHECK_FAILS(mprotect(p, PAGE, PROT_READ), ENOSYS);
	CHECK_FAILS(mremap(p, PAGE, 2 * PAGE, MREMAP_MAYMOVE), ENOSYS);
	CHECK_FAILS(msync(p, PAGE, MS_SYNC), ENOSYS);
	CHECK_FAILS(madvise(p, PAGE, MADV_DONTNEED), ENOSYS);
	CHECK_FAILS(mincore(p, PAGE, &in), ENOSYS);
	CHECK_FAILS(mlock(p, PAGE), ENOSYS);
	CHECK_FAILS(mlock2(p, PAGE, MLOCK_ONFAULT), ENOSYS);
	CHECK_FAILS(munlock(p, PAGE), ENOSYS);
	CHECK_FAILS(mlockall(MCL_CURRENT), ENOSYS);
	CHECK_FAILS(munlockall(), ENOSYS);
	CHECK_FAILS(memfd_create("none", 0), ENOSYS);
	CHECK_FAILS(shm_open("/none", O_RDWR, 0), ENOSYS);
	CHECK_FAILS(shm_unlink("/none"), ENOSYS);
	CHECK_KEEPS_ERRNO(err = posix_madvise(p, PAGE, POSIX_MADV_WILLNEED));
	CHECK_EQ(err, ENOSYS);
	CHECK_EQ(p[0], 1);
	/* Wrong arguments are told before the kernel is asked. */
	CHECK_FAILS(mprotect(p + 1, PAGE, PROT_READ), EINVAL);
	CHECK_FAILS(shm_open("/a/b", O_RDWR, 0), EINVAL);
	return TEST_RESULT();
}

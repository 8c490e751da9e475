/* SPDX-License-Identifier: BSD-2-Clause */
/* The descriptor is closed by exec only if MFD_CLOEXEC says so. */
// spec: memfd_create(2), MFD_CLOEXEC
#include "object.h"

int main(void)
{
	CHECK_EQ(fcntl(memfd_create("", MFD_CLOEXEC), F_GETFD), FD_CLOEXEC);
	CHECK_EQ(fcntl(memfd_create("", 0), F_GETFD), 0);
	return TEST_RESULT();
}

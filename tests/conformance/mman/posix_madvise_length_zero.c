/* SPDX-License-Identifier: BSD-2-Clause */
/* A length of 0 is no error here; POSIX lets it be EINVAL. */
// spec: posix_madvise [EINVAL]
#include "map.h"

int main(void)
{
	CHECK_EQ(posix_madvise(numbered_pages(1), 0, POSIX_MADV_WILLNEED), 0);
	return TEST_RESULT();
}

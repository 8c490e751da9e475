/* SPDX-License-Identifier: BSD-2-Clause */
/* MADV_DONTNEED of shared memory loses nothing: the object keeps it. */
// spec: madvise(2), MADV_DONTNEED
#include "map.h"
#include "object.h"

int main(void)
{
	char *p = map_object(any_object(PAGE), PAGE);

	memset(p, 'x', PAGE);
	CHECK_OK(madvise(p, PAGE, MADV_DONTNEED));
	CHECK(all_bytes(p, PAGE, 'x'));
	return TEST_RESULT();
}

/* SPDX-License-Identifier: BSD-2-Clause */
/* No advice changes what memory holds, private, shared or of an object. */
// spec: posix_madvise, no effect on semantics
#include "map.h"
#include "object.h"

static void advise(char *p)
{
	memset(p, 'k', 4 * PAGE);
	for (int advice = POSIX_MADV_NORMAL; advice <= POSIX_MADV_DONTNEED; advice++) {
		CHECK_EQ(posix_madvise(p, 4 * PAGE, advice), 0);
		CHECK(all_bytes(p, 4 * PAGE, 'k'));
	}
}

int main(void)
{
	int fd = any_object(4 * PAGE);

	advise(map_pages(4, RW, MAP_PRIVATE));
	advise(map_pages(4, RW, MAP_SHARED));
	advise(map_object(fd, 4 * PAGE));
	advise(mmap(NULL, 4 * PAGE, RW, MAP_PRIVATE, fd, 0));
	return TEST_RESULT();
}

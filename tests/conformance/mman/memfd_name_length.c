/* SPDX-License-Identifier: BSD-2-Clause */
/* A name may have 249 bytes and may be empty. */
// spec: memfd_create(2) [EINVAL]
#include "object.h"

int main(void)
{
	char name[251];

	memset(name, 'n', 250);
	name[250] = 0;
	CHECK_FAILS(memfd_create(name, 0), EINVAL);
	name[249] = 0;
	CHECK_OK(memfd_create(name, 0));
	CHECK_OK(memfd_create("", 0));
	return TEST_RESULT();
}

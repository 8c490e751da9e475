/* SPDX-License-Identifier: BSD-2-Clause */
/* A pipe cannot be sought: ESPIPE. */
#include "test.h"

int main(void)
{
	int fds[2];
	FILE *f;

	CHECK_OK(pipe(fds));
	f = fdopen(fds[0], "r");
	CHECK_FAILS(fseek(f, 1, SEEK_SET), ESPIPE);
	CHECK_FAILS(ftell(f), ESPIPE);
	fclose(f);
	return TEST_RESULT();
}

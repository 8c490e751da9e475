/* SPDX-License-Identifier: BSD-2-Clause */
/* A wide character that is not ASCII has no bytes here: EILSEQ. */
#include "test.h"

#pragma GCC diagnostic ignored "-Wformat"

int main(void)
{
	char buf[20];

	CHECK_FAILS(snprintf(buf, sizeof buf, "%lc", L'\xe9'), EILSEQ);
	CHECK_FAILS(snprintf(buf, sizeof buf, "%ls", L"a\xe9"), EILSEQ);
	return TEST_RESULT();
}

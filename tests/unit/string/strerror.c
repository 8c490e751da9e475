/* SPDX-License-Identifier: BSD-2-Clause */
/* Known errors have messages; an unknown one is written out; errno stays. */
// variants: port
#include <signal.h>

#include "test.h"

int main(void)
{
	char buf[64];

	CHECK_STR(strerror(0), "Success");
	CHECK_STR(strerror(ENOENT), "No such file or directory");
	CHECK_STR(strerror(EHWPOISON), "Memory page has hardware error");
	CHECK_STR(strerror(12345), "Unknown error 12345");
	CHECK_STR(strerror(-7), "Unknown error -7");
	CHECK_KEEPS_ERRNO(strerror(EPERM));
	CHECK_STR(strsignal(SIGSEGV), "Segmentation fault");
	CHECK_STR(strsignal(0), "Unknown signal 0");
	snprintf(buf, sizeof buf, "%s", strerrorname_np(EAGAIN));
	CHECK_STR(buf, "EAGAIN");
	CHECK_STR(sigabbrev_np(SIGINT), "INT");
	CHECK(!strerrorname_np(9999));
	return TEST_RESULT();
}

/* SPDX-License-Identifier: BSD-2-Clause */
/* Signals by name and back, real-time ones too. */
// spec: POSIX.1-2024 sig2str, str2sig
#include <signal.h>

#include "test.h"

int main(void)
{
#ifdef LIBC_HOST
	SKIP("glibc has no sig2str yet");
#else
	char text[SIG2STR_MAX];
	int sig, found;

	for (sig = 1; sig <= SIGRTMAX; sig++) {
		if (sig == 32 || sig == 33)
			continue;
		CHECK_EQ(sig2str(sig, text), 0);
		CHECK_EQ(str2sig(text, &found), 0);
		CHECK_EQ(found, sig);
	}
	CHECK_EQ(sig2str(SIGTERM, text), 0);
	CHECK_STR(text, "TERM");
	CHECK_EQ(sig2str(SIGRTMIN + 2, text), 0);
	CHECK_STR(text, "RTMIN+2");
	CHECK_EQ(sig2str(SIGRTMAX, text), 0);
	CHECK_STR(text, "RTMAX");
	CHECK_EQ(sig2str(0, text), -1);
	CHECK_EQ(sig2str(65, text), -1);
	CHECK_EQ(str2sig("9", &sig), 0);
	CHECK_EQ(sig, SIGKILL);
	CHECK_EQ(str2sig("SIGTERM", &sig), -1);
	CHECK_EQ(str2sig("", &sig), -1);
	CHECK_EQ(str2sig("RTMIN+99", &sig), -1);
	CHECK_EQ(str2sig("RTMIN+", &sig), -1);
	return TEST_RESULT();
#endif
}

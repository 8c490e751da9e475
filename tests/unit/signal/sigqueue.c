/* SPDX-License-Identifier: BSD-2-Clause */
/* Queued real-time signals all come, with their values: lower numbers first, each in order. */
#include <signal.h>

#include "test.h"

int main(void)
{
	const int low = SIGRTMIN, high = SIGRTMIN + 1;
	union sigval value;
	siginfo_t info;
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, low);
	sigaddset(&set, high);
	CHECK_EQ(sigprocmask(SIG_BLOCK, &set, NULL), 0);
	for (int i = 0; i < 6; i++) {
		value.sival_int = 100 + i;
		CHECK_EQ(sigqueue(getpid(), i % 2 ? low : high, value), 0);
	}
	for (int i = 0; i < 6; i++) {
		int want = i < 3 ? 101 + 2 * i : 100 + 2 * (i - 3);

		CHECK_EQ(sigwaitinfo(&set, &info), i < 3 ? low : high);
		CHECK_EQ(info.si_code, SI_QUEUE);
		CHECK_EQ(info.si_pid, getpid());
		CHECK_EQ(info.si_value.sival_int, want);
	}
	value.sival_ptr = &set;
	CHECK_EQ(sigqueue(getpid(), low, value), 0);
	CHECK_EQ(sigwaitinfo(&set, &info), low);
	CHECK_EQ(info.si_value.sival_ptr, &set);
	CHECK_EQ(sigqueue(getpid(), 0, value), 0);
	CHECK_FAILS(sigqueue(getpid(), 65, value), EINVAL);
	return TEST_RESULT();
}

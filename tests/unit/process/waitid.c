/* SPDX-License-Identifier: BSD-2-Clause */
/* waitid fills a siginfo, can leave the child to be waited for, and tells when none has changed. */
#include <signal.h>
#include <sys/wait.h>

#include "test.h"

int main(void)
{
	siginfo_t info;
	pid_t pid = fork();

	if (pid == 0)
		for (;;)
			pause();
	memset(&info, 0xff, sizeof info);
	CHECK_EQ(waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG), 0);
	CHECK_EQ(info.si_pid, 0);
	CHECK_EQ(kill(pid, SIGKILL), 0);
	for (int i = 0; i < 2; i++) {
		CHECK_EQ(waitid(P_ALL, 0, &info, WEXITED | (i ? 0 : WNOWAIT)), 0);
		CHECK_EQ(info.si_signo, SIGCHLD);
		CHECK_EQ(info.si_pid, pid);
		CHECK_EQ(info.si_code, CLD_KILLED);
		CHECK_EQ(info.si_status, SIGKILL);
	}
	CHECK_FAILS(waitid(P_PID, (id_t)pid, &info, WEXITED), ECHILD);
	CHECK_FAILS(waitid(P_ALL, 0, &info, 0), EINVAL);
	return TEST_RESULT();
}

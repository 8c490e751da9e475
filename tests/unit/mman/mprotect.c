/* SPDX-License-Identifier: BSD-2-Clause */
/* A page that was protected kills who writes to it, and works when it is opened again. */
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "test.h"

/* The signal that kills a child that writes to p, 0 for none. */
static int killed_by(volatile char *p)
{
	int status = -1;
	pid_t pid = fork();

	if (!pid) {
		signal(SIGSEGV, SIG_DFL);
		*p = 1;
		_exit(0);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

int main(void)
{
	char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	memset(p, 3, 8192);
	CHECK_OK(mprotect(p, 4096, PROT_READ));
	CHECK_EQ(p[10], 3);
	CHECK_EQ(killed_by(p + 10), SIGSEGV);
	CHECK_EQ(killed_by(p + 4096), 0);
	CHECK_OK(mprotect(p, 8192, PROT_NONE));
	CHECK_EQ(killed_by(p + 4096), SIGSEGV);
	CHECK_OK(mprotect(p, 8192, PROT_READ | PROT_WRITE));
	CHECK_EQ(p[10], 3);
	CHECK_EQ(killed_by(p), 0);
	return TEST_RESULT();
}

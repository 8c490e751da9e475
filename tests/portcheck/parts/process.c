/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional calls about processes. */
#include "check.h"
#include <abi/prctl.h>
#include <abi/wait.h>

static void check_getpid(void)
{
	NEEDS(port_getpid());
	HOLDS(port_getpid() > 0);
	GIVES(port_getpid(), port_getpid());
}

/* Calls that ask for an id and cannot fail. */
#define ASKS(name)                         \
	static void check_##name(void)     \
	{                                  \
		NEEDS(port_##name());      \
		HOLDS(port_##name() >= 0); \
	}

ASKS(getppid)
ASKS(getuid)
ASKS(geteuid)
ASKS(getgid)
ASKS(getegid)

static void check_setuid(void)
{
	USES(port_getuid());
	GIVES(port_setuid((unsigned)port_getuid()), 0);
}

static void check_setgid(void)
{
	USES(port_getgid());
	GIVES(port_setgid((unsigned)port_getgid()), 0);
}

static void check_umask(void)
{
	long old = port_umask(027);

	NEEDS(old);
	GIVES(port_umask((unsigned)old), 027);
}

static void check_getpgid(void)
{
	NEEDS(port_getpgid(0));
	GIVES(port_getpgid((int)port_getpid()), port_getpgid(0));
	FAILS(port_getpgid(0x3fffffff), ESRCH);
}

static void check_setpgid(void)
{
	FAILS(port_setpgid(0, -1), EINVAL);
	FAILS(port_setpgid(0x3fffffff, 0), ESRCH);
}

/* Works in a child that leads no group; elsewhere it is refused. */
static void check_setsid(void)
{
	long r = port_setsid();

	if (r != -EPERM)
		GIVES(r, port_getpid());
	FAILS(port_setsid(), EPERM);
}

static void check_fork(void)
{
	static volatile int here;
	int status = -1;
	long pid = port_fork();

	if (pid == 0) {
		here = 1;
		port_exit(9);
	}
	NEEDS(pid);
	HOLDS(pid > 0 && pid != port_getpid());
	GIVES(port_wait4((int)pid, &status, 0, NULL), pid);
	GIVES(status, 9 << 8);
	HOLDS(here == 0);
}

static void check_wait4(void)
{
	int status = -1;
	long pid;

	FAILS(port_wait4(-1, &status, 0, NULL), ECHILD);
	pid = port_fork();
	if (pid == 0)
		port_exit(4);
	USES(pid);
	GIVES(port_wait4(-1, &status, 0, NULL), pid);
	GIVES(status, 4 << 8);
	FAILS(port_wait4((int)pid, &status, WNOHANG, NULL), ECHILD);
}

static void check_waitid(void)
{
	siginfo_t info = {.si_signo = 0};
	long pid;

	FAILS(port_waitid(P_ALL, 0, &info, WEXITED), ECHILD);
	pid = port_fork();
	if (pid == 0)
		port_exit(4);
	USES(pid);
	GIVES(port_waitid(P_PID, (int)pid, &info, WEXITED), 0);
	HOLDS(info.si_signo == SIGCHLD && info.si_status == 4);
	FAILS(port_waitid(P_ALL, 0, &info, 0), EINVAL);
}

static void check_execve(void)
{
	char *const none[] = {NULL};

	FAILS(port_execve("/no/such/program", none, none), ENOENT);
}

static void check_prlimit(void)
{
	struct rlimit limit = {0, 0};

	GIVES(port_prlimit(RLIMIT_NOFILE, NULL, &limit), 0);
	HOLDS(limit.rlim_cur > 2 && limit.rlim_cur <= limit.rlim_max);
	GIVES(port_prlimit(RLIMIT_NOFILE, &limit, NULL), 0);
	FAILS(port_prlimit(9999, NULL, &limit), EINVAL);
}

static void check_getrusage(void)
{
	struct rusage usage;

	GIVES(port_getrusage(RUSAGE_SELF, &usage), 0);
	FAILS(port_getrusage(9999, &usage), EINVAL);
}

static void check_prctl(void)
{
	char name[16] = "";

	GIVES(port_prctl(PR_SET_NAME, (unsigned long)"portcheck", 0, 0, 0), 0);
	GIVES(port_prctl(PR_GET_NAME, (unsigned long)name, 0, 0, 0), 0);
	HOLDS(name[0] == 'p' && name[8] == 'k');
}

static void check_ptrace(void)
{
	FAILS(port_ptrace(7, 0x3fffffff, NULL, NULL), ESRCH);
}

struct check process_checks[] = {
        CHECK(getpid, "getpid gives 1"),
        CHECK(getppid, "getppid gives 0"),
        CHECK(fork, "no fork, no posix_spawn"),
        CHECK(wait4, "no wait, waitpid"),
        CHECK(waitid, "waitid fails"),
        CHECK(execve, "no exec"),
        CHECK(getuid, "getuid gives 0"),
        CHECK(geteuid, "geteuid gives 0"),
        CHECK(getgid, "getgid gives 0"),
        CHECK(getegid, "getegid gives 0"),
        CHECK(setuid, "setuid fails"),
        CHECK(setgid, "setgid fails"),
        CHECK(umask, "umask fails"),
        CHECK(getpgid, "getpgid fails"),
        CHECK(setpgid, "setpgid fails"),
        CHECK(setsid, "setsid fails"),
        CHECK(prlimit, "getrlimit and setrlimit fail"),
        CHECK(getrusage, "getrusage fails"),
        CHECK(prctl, "prctl fails"),
        CHECK(ptrace, "ptrace fails"),
        {NULL, NULL, NULL, NOT_RUN},
};

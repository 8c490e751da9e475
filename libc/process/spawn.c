/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * posix_spawn: fork without handlers, the attributes and actions in the child, exec.
 * A pipe that exec closes carries the error number of what failed there.  The
 * child makes system calls only, for other threads' locks are copied as they were;
 * signals stay blocked in it until its handlers are gone.
 */
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/wait.h>
#include <port.h>
#include <unistd.h>

#include <attributes.h>
#include "exec.h"
#include "spawn_impl.h"

struct spawn {
	const char *file;
	int search;
	const posix_spawn_file_actions_t *actions;
	const posix_spawnattr_t *attr;
	char *const *argv, *const *envp;
	uint64_t mask; /* the caller's */
};

/* Moves *report away when an action wants its number. */
static long keep_report(int *report, int wanted)
{
	long fd;

	if (*report != wanted)
		return 0;
	fd = port_fcntl(*report, F_DUPFD_CLOEXEC, wanted + 1);
	if (fd < 0)
		return fd;
	*report = (int)fd;
	return 0;
}

static long do_open(const struct __spawn_action *a)
{
	long fd = port_open(a->path, a->flags, a->mode), r;

	if (fd < 0 || fd == a->fd)
		return fd;
	r = port_dup2((int)fd, a->fd);
	port_close((int)fd);
	return r;
}

/* To itself means: to be inherited. */
static long do_dup2(const struct __spawn_action *a)
{
	long flags;

	if (a->fd != a->to)
		return port_dup2(a->fd, a->to);
	flags = port_fcntl(a->fd, F_GETFD, 0);
	return flags < 0 ? flags : port_fcntl(a->fd, F_SETFD, flags & ~FD_CLOEXEC);
}

static long do_action(const struct __spawn_action *a, int *report)
{
	long r = keep_report(report, a->kind == SPAWN_DUP2 ? a->to : a->fd);

	if (r < 0)
		return r;
	switch (a->kind) {
	case SPAWN_OPEN:
		return do_open(a);
	case SPAWN_CLOSE:
		port_close(a->fd); /* a closed one is no error */
		return 0;
	default:
		return do_dup2(a);
	}
}

/* Handlers are the parent's code: their signals go to the default; so do those of the attribute. */
static void reset_signals(uint64_t defaults)
{
	struct abi_sigaction act, none = {0};

	for (int sig = 1; sig <= ABI_NSIG; sig++) {
		if (port_sigaction(sig, NULL, &act) < 0)
			continue;
		if ((defaults >> (sig - 1) & 1) || (uintptr_t)act.handler > (uintptr_t)SIG_IGN)
			port_sigaction(sig, &none, NULL);
	}
}

static long apply_ids(const posix_spawnattr_t *attr)
{
	long r = 0;

	if (attr->__flags & POSIX_SPAWN_SETSID)
		r = port_setsid();
	if (r >= 0 && (attr->__flags & POSIX_SPAWN_SETPGROUP))
		r = port_setpgid(0, attr->__group);
	if (r >= 0 && (attr->__flags & POSIX_SPAWN_RESETIDS)) {
		r = port_setgid((unsigned)port_getgid());
		if (r >= 0)
			r = port_setuid((unsigned)port_getuid());
	}
	return r;
}

static long prepare(const struct spawn *s, int *report, uint64_t *mask)
{
	int flags = s->attr ? s->attr->__flags : 0;
	long r = flags ? apply_ids(s->attr) : 0;

	if (r >= 0)
		reset_signals(flags & POSIX_SPAWN_SETSIGDEF ? s->attr->__defaults : 0);
	for (struct __spawn_action *a = s->actions ? s->actions->__first : NULL; a && r >= 0;
	     a = a->next)
		r = do_action(a, report);
	*mask = flags & POSIX_SPAWN_SETSIGMASK ? s->attr->__mask : s->mask;
	return r;
}

static _Noreturn void run_child(const struct spawn *s, int report)
{
	uint64_t mask;
	long r = prepare(s, &report, &mask);
	int error;

	if (r >= 0) {
		port_sigprocmask(SIG_SETMASK, &mask, NULL);
		r = s->search ? exec_search(s->file, s->argv, s->envp)
		              : port_execve(s->file, s->argv, s->envp);
	}
	error = (int)-r;
	port_write(report, &error, sizeof error);
	port_exit(127);
}

/* What the child reports: 0 when exec closed the pipe. */
static int read_report(int fd)
{
	int error = 0;
	long n;

	do
		n = port_read(fd, &error, sizeof error);
	while (n == -EINTR);
	return n == sizeof error ? error : 0;
}

static int start(pid_t *pid, const struct spawn *s, const int pipe[2])
{
	long child = port_fork();
	int error;

	if (child == 0)
		run_child(s, pipe[1]);
	port_close(pipe[1]);
	if (child < 0)
		return (int)-child;
	error = read_report(pipe[0]);
	if (error)
		while (port_wait4((int)child, NULL, 0, NULL) == -EINTR)
			;
	else if (pid)
		*pid = (pid_t)child;
	return error;
}

static int spawn(pid_t *pid, struct spawn *s)
{
	uint64_t all = ~(uint64_t)0;
	int pipe[2], error;
	long r = port_pipe(pipe, O_CLOEXEC);

	if (r < 0)
		return (int)-r;
	port_sigprocmask(SIG_SETMASK, &all, &s->mask);
	error = start(pid, s, pipe);
	port_sigprocmask(SIG_SETMASK, &s->mask, NULL);
	port_close(pipe[0]);
	return error;
}

WEAK int posix_spawn(pid_t *restrict pid, const char *restrict path,
                     const posix_spawn_file_actions_t *actions,
                     const posix_spawnattr_t *restrict attr, char *const argv[], char *const envp[])
{
	struct spawn s = {path, 0, actions, attr, argv, envp, 0};

	return spawn(pid, &s);
}

WEAK int posix_spawnp(pid_t *restrict pid, const char *restrict file,
                      const posix_spawn_file_actions_t *actions,
                      const posix_spawnattr_t *restrict attr, char *const argv[],
                      char *const envp[])
{
	struct spawn s = {file, 1, actions, attr, argv, envp, 0};

	return spawn(pid, &s);
}

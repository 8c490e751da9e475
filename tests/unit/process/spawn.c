/* SPDX-License-Identifier: BSD-2-Clause */
/* posix_spawn starts a program with other descriptors, signals and group, and tells why it cannot.
 * (qemu-user cannot exec a program of another CPU.) */
// needs: !user
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include "test.h"

static char *self;

static int spawned(void)
{
	struct sigaction act;
	sigset_t mask;

	CHECK_EQ(sigprocmask(SIG_BLOCK, NULL, &mask), 0);
	CHECK_EQ(sigismember(&mask, SIGUSR1), 1);
	CHECK_EQ(sigismember(&mask, SIGTERM), 0);
	CHECK_EQ(sigaction(SIGUSR2, NULL, &act), 0);
	CHECK(act.sa_handler == SIG_DFL);
	CHECK_EQ(getpgid(0), getpid());
	CHECK_EQ(write(7, "spawned", 7), 7);
	CHECK_FAILS(fcntl(8, F_GETFD), EBADF);
	return TEST_RESULT() ? 1 : 6;
}

static void set_up(posix_spawn_file_actions_t *actions, posix_spawnattr_t *attr, const int fds[2])
{
	sigset_t set;

	CHECK_EQ(posix_spawn_file_actions_init(actions), 0);
	CHECK_EQ(posix_spawn_file_actions_adddup2(actions, fds[1], 7), 0);
	CHECK_EQ(posix_spawn_file_actions_adddup2(actions, fds[1], 8), 0);
	CHECK_EQ(posix_spawn_file_actions_addclose(actions, 8), 0);
	CHECK_EQ(posix_spawn_file_actions_addclose(actions, -1), EBADF);
	CHECK_EQ(posix_spawnattr_init(attr), 0);
	CHECK_EQ(posix_spawnattr_setflags(attr, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
	                                                POSIX_SPAWN_SETPGROUP),
	         0);
	CHECK_EQ(posix_spawnattr_setflags(attr, 0x4000), EINVAL);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	CHECK_EQ(posix_spawnattr_setsigmask(attr, &set), 0);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	CHECK_EQ(posix_spawnattr_setsigdefault(attr, &set), 0);
	CHECK_EQ(posix_spawnattr_setpgroup(attr, 0), 0);
}

static void check_errors(void)
{
	char *argv[] = {(char *)"x", NULL}, *envp[] = {NULL};
	posix_spawn_file_actions_t actions;
	pid_t pid = 77;

#ifndef LIBC_HOST
	CHECK_KEEPS_ERRNO(posix_spawn(&pid, "/loam-nowhere", NULL, NULL, argv, envp));
#endif
	CHECK_EQ(posix_spawn(&pid, "/loam-nowhere", NULL, NULL, argv, envp), ENOENT);
	CHECK_EQ(posix_spawnp(&pid, "loam-nowhere", NULL, NULL, argv, envp), ENOENT);
	posix_spawn_file_actions_init(&actions);
	CHECK_EQ(posix_spawn_file_actions_addopen(&actions, 9, "/loam-nowhere", O_RDONLY, 0), 0);
	CHECK_EQ(posix_spawn(&pid, self, &actions, NULL, argv, envp), ENOENT);
	CHECK_EQ(posix_spawn_file_actions_destroy(&actions), 0);
	CHECK_EQ(pid, 77);
	CHECK_FAILS(waitpid(-1, NULL, 0), ECHILD);
}

int main(int argc, char **argv)
{
	char *child_argv[] = {argv[0], (char *)"spawned", NULL}, text[8] = "";
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	int fds[2], status;
	pid_t pid;

	if (argc > 1)
		return spawned();
	self = argv[0];
	CHECK_EQ(pipe(fds), 0);
	signal(SIGUSR2, SIG_IGN);
	set_up(&actions, &attr, fds);
	CHECK_EQ(posix_spawn(&pid, argv[0], &actions, &attr, child_argv, environ), 0);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK(WIFEXITED(status));
	CHECK_EQ(WEXITSTATUS(status), 6);
	CHECK_EQ(read(fds[0], text, 7), 7);
	CHECK_STR(text, "spawned");
	CHECK_EQ(posix_spawn_file_actions_destroy(&actions), 0);
	CHECK_EQ(posix_spawnattr_destroy(&attr), 0);
	check_errors();
	return TEST_RESULT();
}

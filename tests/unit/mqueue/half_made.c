/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Where there are no unnamed objects the creator of a queue may die with the name given and
 * the queue not made.  After each call of the port and each store of its header at which it
 * can die, mq_open says ENOENT without O_CREAT, and makes the queue anew with it.
 */
// needs: shared
// needs: loam
// variants: mq
// link: --wrap=__loam_port_shm_tmp --wrap=__loam_port_shm_open --wrap=__loam_port_fallocate
// link: --wrap=__loam_port_mmap --wrap=__loam_port_munmap --wrap=__loam_port_fcntl
// link: --wrap=__loam_port_clock_nanosleep
#include <stdint.h>

#include "object.h"
#include "queue.h"

enum { LAST_CALL = 20 };

static char name[64], object[80];
static int calls_left = -1; /* then the process dies; below 0: never */
static int unnamed;         /* whether there are unnamed objects */

long __real___loam_port_shm_tmp(unsigned mode);
long __real___loam_port_shm_open(const char *name, int flags, unsigned mode);
long __real___loam_port_fallocate(int fd, int64_t offset, int64_t len);
void *__real___loam_port_mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off);
long __real___loam_port_munmap(void *addr, size_t len);
long __real___loam_port_fcntl(int fd, int cmd, long arg);

long __wrap___loam_port_shm_tmp(unsigned mode);
long __wrap___loam_port_shm_open(const char *name, int flags, unsigned mode);
long __wrap___loam_port_fallocate(int fd, int64_t offset, int64_t len);
void *__wrap___loam_port_mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off);
long __wrap___loam_port_munmap(void *addr, size_t len);
long __wrap___loam_port_fcntl(int fd, int cmd, long arg);
long __wrap___loam_port_clock_nanosleep(int clock, int flags, const struct timespec *t,
                                        struct timespec *rest);

static void may_die(void)
{
	if (calls_left >= 0 && !calls_left--)
		kill(getpid(), SIGKILL);
}

long __wrap___loam_port_shm_tmp(unsigned mode)
{
	may_die();
	return unnamed ? __real___loam_port_shm_tmp(mode) : -ENOSYS;
}

long __wrap___loam_port_shm_open(const char *path, int flags, unsigned mode)
{
	may_die();
	return __real___loam_port_shm_open(path, flags, mode);
}

long __wrap___loam_port_fallocate(int fd, int64_t offset, int64_t len)
{
	may_die();
	return __real___loam_port_fallocate(fd, offset, len);
}

void *__wrap___loam_port_mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off)
{
	may_die();
	return __real___loam_port_mmap(addr, len, prot, flags, fd, off);
}

long __wrap___loam_port_munmap(void *addr, size_t len)
{
	may_die();
	return __real___loam_port_munmap(addr, len);
}

long __wrap___loam_port_fcntl(int fd, int cmd, long arg)
{
	may_die();
	return __real___loam_port_fcntl(fd, cmd, arg);
}

/* The second in which a creator may yet come back is over at once. */
long __wrap___loam_port_clock_nanosleep(int clock, int flags, const struct timespec *t,
                                        struct timespec *rest)
{
	(void)clock, (void)flags, (void)t, (void)rest;
	return 0;
}

static int is_there(void)
{
	mqd_t q = mq_open(name, O_RDWR);

	if (q == (mqd_t)-1) {
		CHECK_EQ(errno, ENOENT);
		return 0;
	}
	CHECK_OK(mq_close(q));
	return 1;
}

/* What a dead creator left is not there, or whole; with O_CREAT it is a queue. */
static void must_come(int flags)
{
	struct mq_attr attr = {.mq_maxmsg = MESSAGES, .mq_msgsize = SIZE};
	int there = is_there();
	mqd_t q;

	if (there && (flags & O_EXCL)) {
		CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT | flags, 0600, &attr), EEXIST);
		CHECK_OK(mq_unlink(name));
	}
	CHECK_OK(q = mq_open(name, O_RDWR | O_CREAT | flags, 0600, &attr));
	fill(q);
	CHECK_COUNT(q, MESSAGES);
	CHECK_OK(mq_close(q));
	CHECK(is_there());
	CHECK_OK(mq_unlink(name));
}

/* Its first words are what the creator had stored. */
static void leave_object(off_t size, int words)
{
	struct mq_attr attr = {.mq_maxmsg = MESSAGES, .mq_msgsize = SIZE};
	mqd_t q = mq_open(name, O_RDWR | O_CREAT, 0600, &attr);
	unsigned header[6];
	int fd;

	CHECK_OK(fd = shm_open(object, O_RDWR, 0));
	memcpy(header, map_object(fd, sizeof(header)), sizeof(header));
	size = size < 0 ? size_of(fd) : size;
	CHECK_OK(mq_unlink(name));
	CHECK_OK(mq_close(q));
	close(fd);
	fd = new_object(object, size);
	if (words)
		memcpy(map_object(fd, sizeof(header)), header, (size_t)words * sizeof(*header));
	close(fd);
}

static int dies_after(int calls, int flags)
{
	pid_t pid = fork();
	int status = 0;

	if (!pid) {
		calls_left = calls;
		mq_open(name, O_RDWR | O_CREAT | flags, 0600, NULL);
		_exit(0);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	return WIFSIGNALED(status);
}

static void die_everywhere(int flags)
{
	int calls = 0;

	while (dies_after(calls, flags) && calls < LAST_CALL) {
		must_come(flags);
		calls++;
	}
	CHECK(calls > 5 && calls < LAST_CALL);
	CHECK_OK(mq_unlink(name));
}

static void must_fail(void)
{
	CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT, 0600, NULL), EACCES);
}

/* Who may not take its name away does not try for ever. */
static void left_by_another_user(void)
{
	if (getuid())
		return;
	umask(0);
	CHECK_OK(shm_open(object, O_RDWR | O_CREAT | O_EXCL, 0666));
	run_as(OTHER, OTHER, must_fail);
	CHECK_OK(mq_unlink(name));
}

int main(void)
{
	snprintf(object, sizeof(object), "%s.mq", test_name(name, "half"));
	/* The first two are one store. */
	for (int words = 0; words <= 5; words += words ? 1 : 2) {
		leave_object(-1, words);
		must_come(words % 2 ? O_EXCL : 0);
	}
	leave_object(0, 0);
	must_come(0);
	leave_object(64, 0);
	must_come(O_EXCL);
	for (unnamed = 0; unnamed < 2; unnamed++) {
		die_everywhere(0);
		die_everywhere(O_EXCL);
	}
	left_by_another_user();
	return TEST_RESULT();
}

/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional calls about descriptors, and shared-memory objects. */
#include "check.h"
#include <abi/fcntl.h>
#include <abi/mman.h>
#include <sys/uio.h>

#define NO_FD (-1)

/* A scratch file that holds "abcdef". */
static long letters(void)
{
	long fd = scratch(), r;

	if (fd < 0)
		return fd;
	r = port_write((int)fd, "abcdef", 6);
	return r < 0 ? r : fd;
}

static void check_open(void)
{
	long fd;

	FAILS(port_open("/no/such/file", O_RDONLY, 0), ENOENT);
	FAILS(port_open("", O_RDONLY, 0), ENOENT);
	if (verdict_now != RIGHT)
		return;
	fd = scratch();
	USES(fd);
	HOLDS(fd > 2);
	port_close((int)fd);
}

static void check_close(void)
{
	long fd = scratch();

	USES(fd);
	GIVES(port_close((int)fd), 0);
	FAILS(port_close((int)fd), EBADF);
	FAILS(port_close(NO_FD), EBADF);
}

static void check_read(void)
{
	char buf[8] = "";
	long fd = letters();

	FAILS(port_read(NO_FD, buf, 1), EBADF);
	USES(fd);
	GIVES(port_read((int)fd, buf, 4), 0);
	USES(port_lseek((int)fd, 2, SEEK_SET));
	GIVES(port_read((int)fd, buf, 8), 4);
	HOLDS(buf[0] == 'c' && buf[3] == 'f');
}

static void check_pread(void)
{
	char buf[8] = "";
	long fd = letters();

	FAILS(port_pread(NO_FD, buf, 1, 0), EBADF);
	USES(fd);
	GIVES(port_pread((int)fd, buf, 2, 3), 2);
	HOLDS(buf[0] == 'd' && buf[1] == 'e');
	GIVES(port_pread((int)fd, buf, 2, 6), 0);
	FAILS(port_pread((int)fd, buf, 2, -1), EINVAL);
}

static void check_pwrite(void)
{
	char c = 0;
	long fd = letters();

	FAILS(port_pwrite(NO_FD, &c, 1, 0), EBADF);
	USES(fd);
	GIVES(port_pwrite((int)fd, "X", 1, 2), 1);
	USES(port_pread((int)fd, &c, 1, 2));
	HOLDS(c == 'X');
}

static void check_readv(void)
{
	char a[2] = "", b[8] = "";
	struct iovec parts[2] = {{a, 2}, {b, 8}};
	long fd = letters();

	FAILS(port_readv(NO_FD, parts, 2), EBADF);
	USES(fd);
	USES(port_lseek((int)fd, 0, SEEK_SET));
	GIVES(port_readv((int)fd, parts, 2), 6);
	HOLDS(a[1] == 'b' && b[0] == 'c');
}

static void check_writev(void)
{
	struct iovec parts[2] = {{(void *)"abc", 3}, {(void *)"de", 2}};
	long fd = scratch();

	FAILS(port_writev(NO_FD, parts, 2), EBADF);
	USES(fd);
	GIVES(port_writev((int)fd, parts, 2), 5);
}

static void check_lseek(void)
{
	long fd = letters();

	FAILS(port_lseek(NO_FD, 0, SEEK_SET), EBADF);
	USES(fd);
	GIVES(port_lseek((int)fd, 0, SEEK_CUR), 6);
	GIVES(port_lseek((int)fd, -2, SEEK_END), 4);
	GIVES(port_lseek((int)fd, 1, SEEK_SET), 1);
	FAILS(port_lseek((int)fd, -1, SEEK_SET), EINVAL);
	FAILS(port_lseek((int)fd, 0, 99), EINVAL);
}

static void check_ftruncate(void)
{
	long fd = letters();
	char c = 1;

	FAILS(port_ftruncate(NO_FD, 1), EBADF);
	USES(fd);
	GIVES(port_ftruncate((int)fd, 3), 0);
	GIVES(port_ftruncate((int)fd, 6), 0);
	USES(port_lseek((int)fd, 3, SEEK_SET));
	USES(port_read((int)fd, &c, 1));
	HOLDS(c == 0);
	FAILS(port_ftruncate((int)fd, -1), EINVAL);
}

static void check_fallocate(void)
{
	long fd = scratch(), r;

	FAILS(port_fallocate(NO_FD, 0, 1), EBADF);
	USES(fd);
	r = port_fallocate((int)fd, 0, 100);
	if (r != -EOPNOTSUPP)
		GIVES(r, 0);
}

static void check_fstat(void)
{
	struct stat st = {.st_size = 1};
	long fd = letters();

	FAILS(port_fstat(NO_FD, &st), EBADF);
	USES(fd);
	GIVES(port_fstat((int)fd, &st), 0);
	HOLDS(st.st_size == 6);
	HOLDS((st.st_mode & S_IFMT) == S_IFREG);
}

static void check_stat(void)
{
	struct stat st;

	FAILS(port_stat("/no/such/file", &st), ENOENT);
	NEEDS(port_stat("/", &st));
	HOLDS((st.st_mode & S_IFMT) == S_IFDIR);
}

static void check_fchmod(void)
{
	struct stat st;
	long fd = scratch();

	FAILS(port_fchmod(NO_FD, 0600), EBADF);
	USES(fd);
	GIVES(port_fchmod((int)fd, 0640), 0);
	USES(port_fstat((int)fd, &st));
	HOLDS((st.st_mode & 0777) == 0640);
}

static void check_fcntl(void)
{
	long fd = scratch();

	FAILS(port_fcntl(NO_FD, F_GETFD, 0), EBADF);
	USES(fd);
	GIVES(port_fcntl((int)fd, F_SETFD, FD_CLOEXEC), 0);
	GIVES(port_fcntl((int)fd, F_GETFD, 0), FD_CLOEXEC);
	HOLDS((port_fcntl((int)fd, F_GETFL, 0) & O_ACCMODE) == O_RDWR);
	FAILS(port_fcntl((int)fd, 9999, 0), EINVAL);
}

static void check_dup(void)
{
	long fd = letters(), copy;
	char c;

	FAILS(port_dup(NO_FD), EBADF);
	USES(fd);
	copy = port_dup((int)fd);
	NEEDS(copy);
	HOLDS(copy != fd);
	USES(port_lseek((int)fd, 1, SEEK_SET));
	GIVES(port_read((int)copy, &c, 1), 1);
	HOLDS(c == 'b');
	port_close((int)copy);
}

static void check_dup2(void)
{
	long fd = scratch();

	FAILS(port_dup2(NO_FD, 30), EBADF);
	USES(fd);
	GIVES(port_dup2((int)fd, (int)fd), fd);
	GIVES(port_dup2((int)fd, 30), 30);
	GIVES(port_write(30, "x", 1), 1);
	port_close(30);
}

static void check_pipe(void)
{
	int ends[2] = {-1, -1};
	char buf[4] = "";

	NEEDS(port_pipe(ends, 0));
	GIVES(port_write(ends[1], "ab", 2), 2);
	GIVES(port_read(ends[0], buf, 4), 2);
	HOLDS(buf[1] == 'b');
	USES(port_close(ends[1]));
	GIVES(port_read(ends[0], buf, 4), 0);
	port_close(ends[0]);
}

static void check_unlink(void)
{
	FAILS(port_unlink("/no/such/file"), ENOENT);
}

static void check_access(void)
{
	FAILS(port_access("/no/such/file", F_OK), ENOENT);
	GIVES(port_access("/", F_OK), 0);
	FAILS(port_access("/", 64), EINVAL);
}

static void check_poll(void)
{
	struct pollfd closed = {.fd = 1000, .events = POLLIN};

	GIVES(port_poll(NULL, 0, 1000000), 0);
	GIVES(port_poll(&closed, 1, 0), 1);
	HOLDS(closed.revents == POLLNVAL);
}

static void check_isatty(void)
{
	long fd = scratch();

	FAILS(port_isatty(NO_FD), EBADF);
	USES(fd);
	FAILS(port_isatty((int)fd), ENOTTY);
}

struct check descriptor_checks[] = {
        CHECK(open, "no files"),
        CHECK(close, "descriptors are never given back"),
        CHECK(read, "no input"),
        CHECK(lseek, "files from front to back only"),
        CHECK(fstat, "fstat fails, and so do queues in shared memory"),
        CHECK(ftruncate, "shared-memory objects keep the size 0"),
        CHECK(isatty, "standard output is never taken for a terminal, unless fstat says so"),
        CHECK(unlink, "unlink and remove fail"),
        CHECK(pread, "pread fails"),
        CHECK(pwrite, "pwrite fails"),
        CHECK(readv, "readv fails"),
        CHECK(writev, "writev fails"),
        CHECK(fallocate, "memory that is out shows at a store"),
        CHECK(stat, "stat fails"),
        CHECK(fchmod, "fchmod fails"),
        CHECK(fcntl, "fcntl and fdopen fail"),
        CHECK(dup, "dup fails"),
        CHECK(dup2, "dup2 and freopen fail"),
        CHECK(pipe, "no pipes"),
        CHECK(access, "access fails"),
        CHECK(poll, "poll fails"),
        {NULL, NULL, NULL, NOT_RUN},
};

/* ---- shared-memory objects ------------------------------------------------------- */

#define RW (PROT_READ | PROT_WRITE)

static char *map(long fd)
{
	return port_mmap(NULL, PAGE, RW, MAP_SHARED, (int)fd, 0);
}

static void check_shm_open(void)
{
	const int create = O_RDWR | O_CREAT | O_EXCL;
	long fd = port_shm_open(own_name(), create | O_CLOEXEC, 0600), again;
	char *p, *q;

	NEEDS(fd);
	FAILS(port_shm_open(own_name(), create, 0600), EEXIST);
	again = port_shm_open(own_name(), O_RDWR, 0);
	NEEDS(again);
	port_shm_unlink(own_name());
	FAILS(port_shm_open(own_name(), O_RDWR, 0), ENOENT);
	USES(port_ftruncate((int)fd, PAGE));
	p = map(fd);
	q = map(again);
	NEEDS(p);
	NEEDS(q);
	p[0] = 1;
	HOLDS(q[0] == 1 && q[PAGE - 1] == 0);
	port_close((int)fd);
	port_close((int)again);
	HOLDS(q[0] == 1);
}

static void check_shm_unlink(void)
{
	FAILS(port_shm_unlink(own_name()), ENOENT);
	USES(port_shm_open(own_name(), O_RDWR | O_CREAT, 0600));
	GIVES(port_shm_unlink(own_name()), 0);
	FAILS(port_shm_unlink(own_name()), ENOENT);
}

static void check_shm_tmp(void)
{
	long fd = port_shm_tmp(0600);

	NEEDS(fd);
	GIVES(port_write((int)fd, "x", 1), 1);
	port_close((int)fd);
}

static void check_shm_link(void)
{
	long fd = port_shm_tmp(0600), r;

	if (fd < 0) {
		verdict_now = MISSING;
		return;
	}
	r = port_shm_link((int)fd, own_name());
	GIVES(r, 0);
	FAILS(port_shm_link((int)fd, own_name()), EEXIST);
	if (!r)
		USES(port_shm_unlink(own_name()));
	FAILS(port_shm_link(NO_FD, own_name()), EBADF);
}

struct check shm_checks[] = {
        CHECK(shm_open, "no shared memory, no queues in it"),
        CHECK(shm_unlink, "names of shared memory stay"),
        CHECK(shm_tmp, "a queue in shared memory has its name before it is whole"),
        CHECK(shm_link, "goes with port_shm_tmp"),
        {NULL, NULL, NULL, NOT_RUN},
};

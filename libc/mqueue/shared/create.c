/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Opening and creating.  A queue is a shared-memory object, its name the queue's
 * with ".mq" behind (a name too long for that ends in a hash).  It is filled
 * completely before it gets its name.  Where a port has no unnamed objects, "ready"
 * is stored last: who finds an object that does not get ready within a second takes its creator
 * for dead, and with O_CREAT makes it anew.
 */
#include <port.h>
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/limits.h>
#include <abi/mman.h>
#include <abi/stat.h>
#include <string.h>
#include "shared.h"

enum { NAME_ROOM = NAME_MAX + 1, HASH_DIGITS = 16, READY_TRIES = 50, READY_PAUSE_NS = 20000000 };
enum { NOT_READY = -4096 }; /* no error of a port */

static const char suffix[] = ".mq";

static uint64_t hash_of(const char *s)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * 0x100000001b3u;
	return h;
}

static void object_name(char out[NAME_ROOM], const char *name)
{
	const size_t most = NAME_MAX - (sizeof suffix - 1);
	uint64_t hash = hash_of(name);
	size_t len = 0;

	for (; name[len] && len < most; len++)
		out[len] = name[len];
	if (name[len])
		for (size_t i = len - HASH_DIGITS; i < len; i++, hash >>= 4)
			out[i] = "0123456789abcdef"[hash & 15];
	memcpy(out + len, suffix, sizeof suffix);
}

static struct mq_header *map(int fd, size_t size)
{
	return port_mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
}

/* Memory that a store could not get would be SIGBUS in mq_send. */
static long reserve(int fd, size_t size)
{
	long r;

	do
		r = port_fallocate(fd, 0, (int64_t)size);
	while (r == -EINTR);
	if (r == -ENOSYS || r == -EOPNOTSUPP)
		r = port_ftruncate(fd, (int64_t)size);
	return r;
}

/* What came with zeros and is right so is not stored. */
static long fill(int fd, struct mq_queue *q)
{
	long r = reserve(fd, q->size);
	struct mq_header *h;

	if (r < 0)
		return r;
	h = map(fd, q->size);
	if (port_is_error(h))
		return (long)h;
	mq_layout(q, h);
	h->magic = MQ_MAGIC;
	h->version = MQ_VERSION;
	h->maxmsg = q->maxmsg;
	h->msgsize = q->msgsize;
	for (unsigned i = 0; i < q->maxmsg; i++)
		q->ring[i] = (uint16_t)i;
	__atomic_store_n(&h->ready, 1, __ATOMIC_RELEASE);
	port_munmap(h, q->size);
	return 0;
}

/* 0 and the queue's geometry; NOT_READY; -EINVAL: no queue of this version. */
static long check_header(int fd, struct mq_queue *q)
{
	struct mq_header *h;
	struct stat st;
	long r = port_fstat(fd, &st);

	if (r < 0)
		return r;
	if ((size_t)st.st_size < sizeof *h)
		return (st.st_mode & S_IFMT) == S_IFREG ? NOT_READY : -EINVAL;
	h = map(fd, sizeof *h);
	if (port_is_error(h))
		return (long)h;
	if (!__atomic_load_n(&h->ready, __ATOMIC_ACQUIRE) && (!h->magic || h->magic == MQ_MAGIC))
		r = NOT_READY;
	else if (h->magic != MQ_MAGIC || h->version != MQ_VERSION ||
	         !mq_geometry(q, h->maxmsg, h->msgsize) || (size_t)st.st_size != q->size)
		r = -EINVAL;
	port_munmap(h, sizeof *h);
	return r;
}

/* Takes fd over: it becomes a descriptor of the queue, or is closed. */
static long adopt(int fd, int flags)
{
	struct mq_queue *q = mq_table_room(fd);
	long r = q ? check_header(fd, q) : -ENOMEM;
	struct mq_header *h = NULL;

	if (r >= 0)
		r = port_fcntl(fd, F_SETFL, flags & O_NONBLOCK);
	if (r >= 0) {
		h = map(fd, q->size);
		r = port_is_error(h) ? (long)h : 0;
	}
	if (r < 0) {
		port_close(fd);
		return r;
	}
	mq_ask_for_home();
	q->access = flags & O_ACCMODE;
	mq_layout(q, h);
	mq_table_add(q, h);
	return fd;
}

/* Where there are no unnamed objects. */
static long create_named(const char *object, mode_t mode, struct mq_queue *q)
{
	long fd = port_shm_open(object, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode), r;

	if (fd < 0)
		return fd;
	r = fill((int)fd, q);
	if (r >= 0)
		return fd;
	port_shm_unlink(object);
	port_close((int)fd);
	return r;
}

static long create(const char *object, mode_t mode, const struct mq_attr *attr)
{
	struct mq_queue q = {0};
	long fd, r;

	if (!mq_geometry(&q, attr ? attr->mq_maxmsg : MQ_DEFAULT_MESSAGES,
	                 attr ? attr->mq_msgsize : MQ_DEFAULT_SIZE))
		return -EINVAL;
	fd = port_shm_tmp(mode);
	if (fd == -ENOSYS || fd == -EOPNOTSUPP || fd == -EISDIR)
		return create_named(object, mode, &q);
	if (fd < 0)
		return fd;
	r = fill((int)fd, &q);
	if (r >= 0)
		r = port_shm_link((int)fd, object);
	if (r >= 0)
		return fd;
	port_close((int)fd);
	return r;
}

/* A folder or a link of that name is no queue. */
static long open_object(const char *object)
{
	long fd = port_shm_open(object, O_RDWR | O_CLOEXEC, 0);

	return fd == -EISDIR || fd == -ELOOP ? -EINVAL : fd;
}

static long open_or_create(const char *object, int flags, mode_t mode, const struct mq_attr *attr)
{
	long fd = -ENOENT;

	for (;;) {
		if (!(flags & O_CREAT) || !(flags & O_EXCL))
			fd = open_object(object);
		if (fd != -ENOENT || !(flags & O_CREAT))
			return fd;
		fd = create(object, mode, attr);
		if (fd != -EEXIST || (flags & O_EXCL))
			return fd;
	}
}

static bool is_half_made(const char *object)
{
	long fd = open_object(object), r;
	struct mq_queue q;

	if (fd < 0)
		return false;
	r = check_header((int)fd, &q);
	port_close((int)fd);
	return r == NOT_READY;
}

/* A descriptor of the queue, NOT_READY, or -errno. */
static long try_open(const char *object, int flags, mode_t mode, const struct mq_attr *attr)
{
	long fd = open_or_create(object, flags, mode, attr);

	if (fd == -EEXIST && is_half_made(object))
		return NOT_READY;
	return fd < 0 ? fd : adopt((int)fd, flags);
}

long mq_shared_open(const char *name, int flags, mode_t mode, const struct mq_attr *attr)
{
	const struct timespec pause = {0, READY_PAUSE_NS};
	char object[NAME_ROOM];
	int tid;
	long r;

	robust_self(&tid);
	if (tid <= 0) /* nobody could tell whose a lock is */
		return -ENOSYS;
	object_name(object, name);
	for (int tries = 1;; tries++) {
		r = try_open(object, flags, mode, attr);
		if (r != NOT_READY)
			return r;
		if (tries < READY_TRIES) {
			port_clock_nanosleep(CLOCK_MONOTONIC, 0, &pause, NULL);
			continue;
		}
		if (!(flags & O_CREAT))
			return -ENOENT;
		r = mq_shared_unlink(name);
		if (r < 0 && r != -ENOENT)
			return r;
		tries = 0;
	}
}

long mq_shared_unlink(const char *name)
{
	char object[NAME_ROOM];
	long r;

	object_name(object, name);
	r = port_shm_unlink(object);
	/* A folder with a sticky bit says that; it means what POSIX calls EACCES. */
	return r == -EPERM ? -EACCES : r;
}

/* SPDX-License-Identifier: BSD-2-Clause */
/* The devices of /dev: null, zero, full, random, and the terminal. */
#include "arch.h"
#include "kmem.h"
#include "proc.h"
#include "syscall.h"
#include "tree.h"
#include "tty.h"
#include "vm.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

static long null_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	(void)f, (void)buf, (void)n, (void)off;
	return 0;
}

static long null_write(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	(void)f, (void)buf, (void)off;
	return (long)n;
}

static long zero_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	static const char zeros[512];
	size_t done = 0;

	(void)f, (void)off;
	while (done < n && !thread_must_die(thread_current())) {
		size_t part = n - done < sizeof(zeros) ? n - done : sizeof(zeros);

		if (arch_copy_out(buf + done, zeros, part))
			return done ? (long)done : -EFAULT;
		done += part;
	}
	return (long)done;
}

static long full_write(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	(void)f, (void)buf, (void)n, (void)off;
	return -ENOSPC;
}

static int zero_mmap(struct file *f, bool shared, struct vm_object **obj)
{
	(void)f;
	*obj = NULL;
	if (!shared)
		return 0;
	*obj = vm_object_create(INT64_MAX & ~(PAGE_SIZE - 1));
	return *obj ? 0 : -ENOMEM;
}

static long random_to_user(uintptr_t buf, size_t n)
{
	uint64_t block[32];
	size_t done = 0;

	while (done < n && !thread_must_die(thread_current())) {
		size_t part = n - done < sizeof(block) ? n - done : sizeof(block);

		for (size_t i = 0; i < (part + 7) / 8; i++)
			block[i] = arch_random();
		if (arch_copy_out(buf + done, block, part))
			return done ? (long)done : -EFAULT;
		done += part;
	}
	return (long)done;
}

static long random_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	(void)f, (void)off;
	return random_to_user(buf, n);
}

static int device_stat(struct file *f, struct stat *st)
{
	const struct device *dev = f->data;
	struct node n = {.kind = NODE_DEVICE, .device = dev, .inode = dev->inode};

	node_stat(&n, st);
	return 0;
}

#define COMMON .stat = device_stat, .seekable = true

static const struct file_ops null_ops = {.read = null_read, .write = null_write, COMMON};
static const struct file_ops zero_ops = {
        .read = zero_read, .write = null_write, .mmap = zero_mmap, COMMON};
static const struct file_ops full_ops = {.read = zero_read, .write = full_write, COMMON};
static const struct file_ops random_ops = {.read = random_read, .write = null_write, COMMON};
static const struct file_ops tty_ops = {
        .read = tty_read,
        .write = tty_write,
        .poll = tty_poll,
        .ioctl = tty_ioctl,
        .stat = device_stat,
};

const struct device devices[] = {
        {"null", {S_IFCHR | 0666, 0, 0, 2}, 1, 3, &null_ops},
        {"zero", {S_IFCHR | 0666, 0, 0, 3}, 1, 5, &zero_ops},
        {"full", {S_IFCHR | 0666, 0, 0, 4}, 1, 7, &full_ops},
        {"random", {S_IFCHR | 0666, 0, 0, 5}, 1, 8, &random_ops},
        {"urandom", {S_IFCHR | 0666, 0, 0, 6}, 1, 9, &random_ops},
        {"tty", {S_IFCHR | 0666, 0, 0, 7}, 5, 0, &tty_ops},
        {"console", {S_IFCHR | 0622, 0, 0, 8}, 5, 1, &tty_ops},
};

const size_t device_count = sizeof(devices) / sizeof(devices[0]);

#define GRND_NONBLOCK 1
#define GRND_RANDOM   2
#define GRND_INSECURE 4

long sys_getrandom(const struct syscall_args *a)
{
	unsigned flags = (unsigned)a->arg[2];
	size_t n = a->arg[1] < 0x7fffffff ? a->arg[1] : 0x7fffffff;

	if ((flags & ~(GRND_NONBLOCK | GRND_RANDOM | GRND_INSECURE)) ||
	    (flags & (GRND_RANDOM | GRND_INSECURE)) == (GRND_RANDOM | GRND_INSECURE))
		return -EINVAL;
	return random_to_user(a->arg[0], n);
}

struct fd_table *console_fd_table(bool with_input)
{
	struct fd_table *t = fd_table_create();
	struct file *f;

	for (int fd = 0; t && fd < 3; fd++) {
		if (tree_open(fd || with_input ? "/dev/console" : "/dev/null", O_RDWR, 0, &f) ||
		    fd_install_in(t, f, fd, false) < 0) {
			fd_table_put(t, process_current());
			t = NULL;
		}
	}
	return t;
}

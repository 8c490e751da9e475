/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * personality=tiny: this kernel as one that has nothing in common with Linux, so that a port
 * which differs in everything can be run (libc/port/tiny).  Its trap is another one, and so are
 * numbers, flags, structures, error numbers and the way that an error comes back.  Each call is
 * made of those that are there.
 */
#include "arch.h"
#include "clock.h"
#include "console.h"
#include "sched.h"
#include "file.h"
#include "klock.h"
#include "kmem.h"
#include "proc.h"
#include "syscall.h"
#include "vm.h"

#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/stat.h>
#include <syscall_nr.h>
#include <abi/tiny_calls.h>
#include <abi/tiny_errors.h>

#define NARGS 3

bool personality_tiny;

bool personality_choose(const char *name)
{
	if (strcmp(name, "tiny") != 0)
		return false;
	personality_tiny = true;
	arch_call_enable();
	return true;
}

/* ---- what differs --------------------------------------------------------------------- */

#define X(name) [name] = TINY_##name,
static const uint16_t errors[] = {TINY_ERRORS};
#undef X

/* Nothing starts a call again here: who was interrupted is told so. */
static long tiny_error(long result)
{
	size_t e = (size_t)-result;

	return e < sizeof errors / sizeof *errors && errors[e] ? errors[e] : TINY_EINTR;
}

/* Linux's open flags; -1: one is unknown, or neither reading nor writing is asked for. */
static long open_flags(uint64_t tiny)
{
	static const int flag[] = {0, 0, O_CREAT, O_EXCL, O_TRUNC, O_APPEND};
	static const int mode[] = {-1, O_RDONLY, O_WRONLY, O_RDWR};
	long flags = mode[tiny & 3];

	if (flags < 0 || tiny >> (sizeof flag / sizeof *flag))
		return -1;
	for (unsigned i = 2; i < sizeof flag / sizeof *flag; i++)
		if (tiny & 1u << i)
			flags |= flag[i];
	return flags;
}

static unsigned tiny_mode(unsigned mode)
{
	unsigned kind = TINY_IS_OTHER;

	if ((mode & S_IFMT) == S_IFREG)
		kind = TINY_IS_FILE;
	else if ((mode & S_IFMT) == S_IFDIR)
		kind = TINY_IS_DIRECTORY;
	else if ((mode & S_IFMT) == S_IFCHR)
		kind = TINY_IS_DEVICE;
	return kind | (mode & 0777);
}

/* ---- calls, of the frame f with the arguments a ------------------------------------------ */

static long linux_call(struct arch_frame *f, long nr, uint64_t a, uint64_t b, uint64_t c,
                       uint64_t d)
{
	const uint64_t arg[6] = {a, b, c, d};

	return syscall_forward(f, nr, arg);
}

static long tiny_open(struct arch_frame *f, const uint64_t a[NARGS])
{
	long flags = open_flags(a[1]);

	if (flags < 0)
		return -EINVAL;
	return linux_call(f, SYS_openat, (uint64_t)AT_FDCWD, a[0], (uint64_t)flags, a[2]);
}

static long tiny_seek(struct arch_frame *f, const uint64_t a[NARGS])
{
	if (a[2] < TINY_SEEK_SET || a[2] > TINY_SEEK_END)
		return -EINVAL;
	return linux_call(f, SYS_lseek, a[0], a[1], a[2] - TINY_SEEK_SET + SEEK_SET, 0);
}

static long tiny_stat(const uint64_t a[NARGS])
{
	struct tiny_stat t = {.size = 0};
	struct stat st;
	int err = stat_fd((int)a[0], &st);

	if (err)
		return err;
	t.size = st.st_size;
	t.mode = tiny_mode(st.st_mode);
	t.links = (unsigned)st.st_nlink;
	t.inode = st.st_ino;
	t.device = st.st_dev;
	t.modified = (long)timespec_ns(&st.st_mtim);
	return arch_copy_out(a[1], &t, sizeof t);
}

static long tiny_move_break(struct arch_frame *f, int64_t by)
{
	uintptr_t was = vm_current()->brk;

	if (by &&
	    (uint64_t)linux_call(f, SYS_brk, was + (uint64_t)by, 0, 0, 0) != was + (uint64_t)by)
		return -ENOMEM;
	return (long)was;
}

static long tiny_clock(uint64_t which)
{
	switch (which) {
	case TINY_CLOCK_WALL:
		return (long)clock_realtime();
	case TINY_CLOCK_RUNNING:
		return (long)arch_time_ns();
	default:
		return -EINVAL;
	}
}

/* Those that are Linux's but for their numbers, and one more: 0 is a call's, too. */
static const short same[] = {
        [TINY_EXIT] = SYS_exit_group + 1,    [TINY_WRITE] = SYS_write + 1,
        [TINY_READ] = SYS_read + 1,          [TINY_CLOSE] = SYS_close + 1,
        [TINY_TRUNCATE] = SYS_ftruncate + 1, [TINY_YIELD] = SYS_sched_yield + 1,
        [TINY_PROCESS_ID] = SYS_getpid + 1,
};

static long call(struct arch_frame *f, uint64_t number, const uint64_t a[NARGS])
{
	switch (number) {
	case TINY_OPEN:
		return tiny_open(f, a);
	case TINY_SEEK:
		return tiny_seek(f, a);
	case TINY_STAT:
		return tiny_stat(a);
	case TINY_REMOVE:
		return linux_call(f, SYS_unlinkat, (uint64_t)AT_FDCWD, a[0], 0, 0);
	case TINY_MOVE_BREAK:
		return tiny_move_break(f, (int64_t)a[0]);
	case TINY_CLOCK:
		return tiny_clock(a[0]);
	default:
		if (number >= sizeof same / sizeof *same || !same[number])
			return -ENOSYS;
		return linux_call(f, same[number] - 1, a[0], a[1], a[2], 0);
	}
}

void kernel_call(struct arch_frame *f)
{
	uint64_t number = arch_call_word(f, 0);
	uint64_t a[NARGS] = {arch_call_word(f, 1), arch_call_word(f, 2), arch_call_word(f, 3)};
	long result;

	klock_acquire();
	result = call(f, number, a);
	if (syscall_trace)
		kprintf("%d tiny call %lu = %ld\n", thread_current()->tid, (unsigned long)number,
		        result);
	arch_call_set_result(f, result < 0 ? -1 : result, result < 0 ? tiny_error(result) : 0);
	return_to_user(f, false, 0);
	klock_release();
}

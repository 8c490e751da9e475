/* SPDX-License-Identifier: BSD-2-Clause */
/* System calls that only this CPU has.  All but arch_prctl are older forms of
 * calls that every CPU has; they are made of those. */
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/sched.h>
#include <abi/signal.h>
#include <abi/time.h>
#include <syscall_nr.h>

#include "clock.h"
#include "cpu.h"
#include "param.h"
#include "syscall.h"
#include "x86.h"

#define ARCH_SET_GS 0x1001
#define ARCH_SET_FS 0x1002
#define ARCH_GET_FS 0x1003
#define ARCH_GET_GS 0x1004

#define RED_ZONE    128

static long sys_arch_prctl(uint64_t option, uint64_t addr)
{
	struct arch_thread *t = this_cpu()->thread;
	uint64_t base;

	switch (option) {
	case ARCH_SET_FS:
		return arch_thread_set_tls(t, addr);
	case ARCH_SET_GS:
		return x86_64_set_gs_base(t, addr);
	case ARCH_GET_FS:
		base = rdmsr(MSR_FS_BASE);
		return arch_copy_out(addr, &base, sizeof(base));
	case ARCH_GET_GS:
		base = rdmsr(MSR_KERNEL_GS_BASE);
		return arch_copy_out(addr, &base, sizeof(base));
	default:
		return -EINVAL;
	}
}

/* ---- files ------------------------------------------------------------ */

#define FORWARD(f, nr, ...) syscall_forward(f, nr, (const uint64_t[6]){__VA_ARGS__})

static long sys_dup2(struct arch_frame *f)
{
	long r;

	if (f->rdi != f->rsi)
		return FORWARD(f, SYS_dup3, f->rdi, f->rsi, 0);
	r = FORWARD(f, SYS_fcntl, f->rdi, F_GETFD);
	return r < 0 ? r : (long)f->rdi;
}

/* Arguments of the newer call: the caller's, or a constant. */
enum { A = -1, B = -2, C = -3 };

static const struct older {
	short newer;
	int arg[5];
} older[] = {
        [SYS_open] = {SYS_openat, {AT_FDCWD, A, B, C}},
        [SYS_creat] = {SYS_openat, {AT_FDCWD, A, O_CREAT | O_WRONLY | O_TRUNC, B}},
        [SYS_stat] = {SYS_newfstatat, {AT_FDCWD, A, B}},
        [SYS_lstat] = {SYS_newfstatat, {AT_FDCWD, A, B, AT_SYMLINK_NOFOLLOW}},
        [SYS_access] = {SYS_faccessat, {AT_FDCWD, A, B}},
        [SYS_unlink] = {SYS_unlinkat, {AT_FDCWD, A}},
        [SYS_rmdir] = {SYS_unlinkat, {AT_FDCWD, A, AT_REMOVEDIR}},
        [SYS_link] = {SYS_linkat, {AT_FDCWD, A, AT_FDCWD, B}},
        [SYS_readlink] = {SYS_readlinkat, {AT_FDCWD, A, B, C}},
        [SYS_pipe] = {SYS_pipe2, {A}},
        [SYS_getpgrp] = {SYS_getpgid, {0}},
};

static bool older_call(long nr, struct arch_frame *f, long *result)
{
	const uint64_t own[] = {f->rdi, f->rsi, f->rdx};
	uint64_t arg[6] = {0};

	if (nr < 0 || nr >= (long)(sizeof(older) / sizeof(older[0])) || !older[nr].newer)
		return false;
	for (int n = 0; n < 5; n++) {
		int a = older[nr].arg[n];

		arg[n] = a <= A && a >= C ? own[A - a] : (uint64_t)a;
	}
	*result = syscall_forward(f, older[nr].newer, arg);
	return true;
}

/* ---- waiting and time ------------------------------------------------------------ */

/* A timespec for a newer call, put below the red zone of the caller's stack as
 * a signal frame would be: 0 and *where, or -EFAULT. */
static long put_timespec(const struct arch_frame *f, struct timespec ts, uint64_t *where)
{
	*where = (f->rsp - RED_ZONE - sizeof(ts)) & ~15ul;
	return arch_copy_out(*where, &ts, sizeof(ts));
}

static long sys_poll(struct arch_frame *f)
{
	int ms = (int)f->rdx;
	struct timespec ts = {ms / 1000, ms % 1000 * 1000000l};
	uint64_t where = 0;

	if (ms >= 0 && put_timespec(f, ts, &where))
		return -EFAULT;
	return FORWARD(f, SYS_ppoll, f->rdi, f->rsi, where, 0, 8);
}

static long sys_time(uint64_t where)
{
	int64_t now = (int64_t)(clock_realtime() / NS_PER_SEC);

	return where && arch_copy_out(where, &now, sizeof(now)) ? -EFAULT : now;
}

/* ---- all ---------------------------------------------------------------- */

bool arch_syscall(long nr, struct arch_frame *f, long *result)
{
	struct arch_clone_args args = {.flags = nr == SYS_vfork ? CLONE_VM | CLONE_VFORK : 0};

	switch (nr) {
	case SYS_dup2:
		*result = sys_dup2(f);
		return true;
	case SYS_poll:
		*result = sys_poll(f);
		return true;
	case SYS_pause:
		*result = sys_pause();
		return true;
	case SYS_time:
		*result = sys_time(f->rdi);
		return true;
	case SYS_alarm:
		*result = sys_alarm((unsigned)f->rdi);
		return true;
	case SYS_vfork:
	case SYS_fork:
		*result = process_clone(f, &args, SIGCHLD);
		return true;
	case SYS_arch_prctl:
		*result = sys_arch_prctl(f->rdi, f->rsi);
		return true;
	default:
		return older_call(nr, f, result);
	}
}

/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * System calls.  Each is `long sys_name(const struct syscall_args *a)`, with the
 * kernel lock held, and returns the result, -errno or a restart code of
 * signal.h.  It may sleep.  The list below declares all of them; syscall.c
 * makes the table of the same list: a new call is one line here.
 */
#ifndef KERNEL_SHIM_SYSCALL_H
#define KERNEL_SHIM_SYSCALL_H

#include <stdbool.h>
#include <stdint.h>

struct arch_frame;
struct arch_clone_args;

struct syscall_args {
	uint64_t arg[6];
	struct arch_frame *frame; /* of the calling thread */
};

/* Result of a call that has written the whole user frame itself (rt_sigreturn,
 * execve): nothing is set and nothing restarted. */
#define SYSCALL_KEEP_FRAME (-10000)

/* SYSCALL(name, number of arguments) */
#define SYSCALLS_PROCESS            \
	SYSCALL(clone, 5)           \
	SYSCALL(execve, 3)          \
	SYSCALL(exit, 1)            \
	SYSCALL(exit_group, 1)      \
	SYSCALL(wait4, 4)           \
	SYSCALL(waitid, 5)          \
	SYSCALL(set_tid_address, 1) \
	SYSCALL(getpid, 0)          \
	SYSCALL(getppid, 0)         \
	SYSCALL(gettid, 0)          \
	SYSCALL(setpgid, 2)         \
	SYSCALL(getpgid, 1)         \
	SYSCALL(setsid, 0)          \
	SYSCALL(getuid, 0)          \
	SYSCALL(geteuid, 0)         \
	SYSCALL(getgid, 0)          \
	SYSCALL(getegid, 0)         \
	SYSCALL(setuid, 1)          \
	SYSCALL(setgid, 1)          \
	SYSCALL(umask, 1)           \
	SYSCALL(prlimit64, 4)       \
	SYSCALL(getrusage, 2)       \
	SYSCALL(prctl, 5)           \
	SYSCALL(uname, 1)           \
	SYSCALL(getcpu, 3)          \
	SYSCALL(sched_yield, 0)     \
	SYSCALL(sched_getaffinity, 3)

#define SYSCALLS_MEMORY        \
	SYSCALL(mmap, 6)       \
	SYSCALL(munmap, 2)     \
	SYSCALL(mprotect, 3)   \
	SYSCALL(mremap, 5)     \
	SYSCALL(madvise, 3)    \
	SYSCALL(msync, 3)      \
	SYSCALL(mincore, 3)    \
	SYSCALL(mlock, 2)      \
	SYSCALL(mlock2, 3)     \
	SYSCALL(munlock, 2)    \
	SYSCALL(mlockall, 1)   \
	SYSCALL(munlockall, 0) \
	SYSCALL(brk, 1)

#define SYSCALLS_FILE          \
	SYSCALL(read, 3)       \
	SYSCALL(write, 3)      \
	SYSCALL(pread64, 4)    \
	SYSCALL(pwrite64, 4)   \
	SYSCALL(readv, 3)      \
	SYSCALL(writev, 3)     \
	SYSCALL(close, 1)      \
	SYSCALL(dup, 1)        \
	SYSCALL(dup3, 3)       \
	SYSCALL(fcntl, 3)      \
	SYSCALL(ioctl, 3)      \
	SYSCALL(lseek, 3)      \
	SYSCALL(ftruncate, 2)  \
	SYSCALL(fallocate, 4)  \
	SYSCALL(fstat, 2)      \
	SYSCALL(newfstatat, 4) \
	SYSCALL(fchmod, 2)     \
	SYSCALL(openat, 4)     \
	SYSCALL(unlinkat, 3)   \
	SYSCALL(faccessat, 3)  \
	SYSCALL(readlinkat, 4) \
	SYSCALL(getdents64, 3) \
	SYSCALL(getcwd, 2)     \
	SYSCALL(chdir, 1)      \
	SYSCALL(linkat, 5)     \
	SYSCALL(pipe2, 2)      \
	SYSCALL(ppoll, 5)      \
	SYSCALL(memfd_create, 2)

#define SYSCALLS_OBJECT             \
	SYSCALL(futex, 6)           \
	SYSCALL(set_robust_list, 2) \
	SYSCALL(mq_open, 4)         \
	SYSCALL(mq_unlink, 1)       \
	SYSCALL(mq_timedsend, 5)    \
	SYSCALL(mq_timedreceive, 5) \
	SYSCALL(mq_notify, 2)       \
	SYSCALL(mq_getsetattr, 3)   \
	SYSCALL(socket, 3)          \
	SYSCALL(recvfrom, 6)        \
	SYSCALL(getrandom, 3)

#define SYSCALLS_SIGNAL             \
	SYSCALL(rt_sigaction, 4)    \
	SYSCALL(rt_sigprocmask, 4)  \
	SYSCALL(rt_sigpending, 2)   \
	SYSCALL(rt_sigsuspend, 2)   \
	SYSCALL(rt_sigtimedwait, 4) \
	SYSCALL(rt_sigreturn, 0)    \
	SYSCALL(rt_sigqueueinfo, 3) \
	SYSCALL(sigaltstack, 2)     \
	SYSCALL(kill, 2)            \
	SYSCALL(tkill, 2)           \
	SYSCALL(tgkill, 3)

#define SYSCALLS_TIME               \
	SYSCALL(clock_gettime, 2)   \
	SYSCALL(clock_settime, 2)   \
	SYSCALL(clock_getres, 2)    \
	SYSCALL(clock_nanosleep, 4) \
	SYSCALL(nanosleep, 2)       \
	SYSCALL(gettimeofday, 2)    \
	SYSCALL(setitimer, 3)

#define SYSCALL(name, nargs) long sys_##name(const struct syscall_args *a);
SYSCALLS_PROCESS
SYSCALLS_MEMORY
SYSCALLS_FILE
SYSCALLS_OBJECT
SYSCALLS_SIGNAL
SYSCALLS_TIME
#undef SYSCALL

/* Defines a call that is one expression of its arguments a. */
#define SYSCALL_GIVES(name, ...)                      \
	long sys_##name(const struct syscall_args *a) \
	{                                             \
		(void)a;                              \
		return __VA_ARGS__;                   \
	}

/* Makes the call that the frame asks for. */
long syscall_run(struct arch_frame *f);
/* For arch_syscall's legacy calls: makes the call `nr` with other arguments, e.g.
 * SYS_openat for open.  Takes at most 6; missing ones are 0. */
long syscall_forward(struct arch_frame *f, long nr, const uint64_t arg[6]);
/* fork, vfork: clone with these flags and the parent's stack. */
long process_clone(struct arch_frame *f, const struct arch_clone_args *args, int exit_signal);
/* pipe, alarm, pause, time and others that have no newer call of the same shape
 * are made of these. */
long sys_pause(void);
long sys_alarm(unsigned seconds);

/* trace=syscalls */
extern bool syscall_trace;

/* Of all programs of this boot: they have the other kernel's calls and none of Linux's. */
extern bool personality_tiny;

/* personality=NAME; false when there is none of that name. */
bool personality_choose(const char *name);

#endif

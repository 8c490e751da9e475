/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The seam between Loam and a kernel.  A port is a folder libc/port/<kernel>/
 * that defines these calls; nothing above this header knows a kernel.
 *
 * Rules for every call, unless its line says otherwise:
 *  - it returns 0 or a value >= 0, or -errno with numbers from <abi/errno.h>;
 *    it never touches errno (one function does: errno_return, internal/errno.h);
 *  - constants and structures are those of the port's <abi/...> headers;
 *  - it is async-signal-safe, may be called by several threads at once, and
 *    interrupted waits return -EINTR;
 *  - what does not exist is answered with -ENOSYS.
 *
 * "Required" calls are plain externs: a program that needs one which the port
 * lacks does not link, and the linker names it.  "Optional" ones have a weak
 * definition in optional.c that answers -ENOSYS; what is lost is said there.
 */
#ifndef LOAM_PORT_H
#define LOAM_PORT_H

#include <stddef.h>
#include <stdint.h>

#include <abi/mqueue.h>
#include <abi/poll.h>
#include <abi/resource.h>
#include <abi/signal.h>
#include <abi/stat.h>
#include <abi/time.h>

struct robust_list_head;
struct iovec;

/* ---- required: a program that says hello, ends, and has a heap --------------- */

/* Writes up to n bytes; returns how many were taken, at least 1 when n > 0. */
long port_write(int fd, const void *buf, size_t n);
/* Ends the process, every thread of it; status is its low 8 bits. */
_Noreturn void port_exit(int status);
/* Sets the calling thread's TLS base (x86_64 fs, aarch64 tpidr_el0).  A kernel
 * that cannot do it returns -ENOSYS; then programs without TLS still work. */
long port_set_thread_pointer(void *tp);
/* HEAP=mmap.  Maps len bytes (multiple of the page size; prot, flags, fd and
 * off as POSIX mmap; off is page aligned).  Returns the address or -errno as a
 * pointer: test with port_is_error.  -ENOMEM when memory is out.  MALLOC=slab asks for PROT_NONE
 * and then for port_mprotect. */
void *port_mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off);
/* Unmaps whole pages; a range without mappings is no error. */
long port_munmap(void *addr, size_t len);
/* HEAP=sbrk.  Moves the program break to addr and returns the break after the
 * call; on failure, and for NULL, the one that was.  Never -errno. */
void *port_brk(void *addr);

/* True when a pointer from port_mmap or port_mremap carries -errno. */
static inline int port_is_error(const void *p)
{
	return (uintptr_t)p > (uintptr_t)-4096;
}

/* ---- optional: memory ----------------------------------------------------------- */

long port_mprotect(void *addr, size_t len, int prot);
/* As Linux mremap; the address or -errno as a pointer. */
void *port_mremap(void *old, size_t old_len, size_t new_len, int flags, void *new_addr);
long port_msync(void *addr, size_t len, int flags);
long port_madvise(void *addr, size_t len, int advice);
long port_mincore(void *addr, size_t len, unsigned char *vec);
long port_mlock(const void *addr, size_t len, unsigned flags);
long port_munlock(const void *addr, size_t len);
long port_mlockall(int flags);
long port_munlockall(void);
long port_memfd_create(const char *name, unsigned flags);

/* ---- optional: descriptors -------------------------------------------------------- */

long port_open(const char *path, int flags, unsigned mode);
long port_close(int fd);
long port_read(int fd, void *buf, size_t n);
/* At an offset, without moving the descriptor's. */
long port_pread(int fd, void *buf, size_t n, int64_t off);
long port_pwrite(int fd, const void *buf, size_t n, int64_t off);
/* buffers: address and length in bytes, count of them. */
long port_readv(int fd, const struct iovec *buffers, int count);
long port_writev(int fd, const struct iovec *buffers, int count);
long port_lseek(int fd, int64_t off, int whence);
long port_ftruncate(int fd, int64_t size);
/* Reserves the memory behind [off, off + len) so that a later store cannot
 * fail; -ENOSPC.  -EOPNOTSUPP where the object cannot. */
long port_fallocate(int fd, int64_t off, int64_t len);
long port_fstat(int fd, struct stat *st);
long port_stat(const char *path, struct stat *st);
long port_fchmod(int fd, unsigned mode);
long port_fcntl(int fd, int cmd, long arg);
long port_dup(int fd);
long port_dup2(int old, int fd);
long port_pipe(int fds[2], int flags);
long port_unlink(const char *path);
/* mode of R_OK, W_OK, X_OK, or F_OK; asks for the real user. */
long port_access(const char *path, int mode);
/* -1 ns: no time limit. */
long port_poll(struct pollfd *fds, size_t n, int64_t timeout_ns);
/* -ENOTTY when fd is no terminal. */
long port_isatty(int fd);

/* Shared-memory objects.  name has 1..255 bytes, no slash, is neither "." nor
 * "..": the library checked.  The port decides where such names live; flags are
 * O_RDONLY or O_RDWR with any of O_CREAT, O_EXCL, O_TRUNC, O_CLOEXEC
 * added.  O_CREAT|O_EXCL is atomic; mode is cut by the umask. */
long port_shm_open(const char *name, int flags, unsigned mode);
long port_shm_unlink(const char *name);
/* An object without a name, and the call that gives it one (-EEXIST). */
long port_shm_tmp(unsigned mode);
long port_shm_link(int fd, const char *name);

/* ---- optional: threads -------------------------------------------------------------- */

/* A new thread of this process: runs entry(arg) on the stack that ends at
 * stack_top, with thread pointer tp.  Its id is stored to *tid before either
 * goes on, and is set to 0 with a futex wake at its end.  Returns the id. */
long port_thread_start(void (*entry)(void *), void *arg, void *stack_top, void *tp, int *tid);
/* Ends the calling thread only; frees [stack, stack + size) first when size is
 * not 0, without touching the stack afterwards. */
_Noreturn void port_thread_exit(void *stack, size_t size);
/* Where the calling thread's id is cleared at its end; returns its id. */
long port_set_tid_address(int *tid);
long port_gettid(void);
long port_yield(void);
/* FUTEX_WAIT while *word == expect: timeout relative, NULL none.  -EAGAIN when
 * the value differs, -ETIMEDOUT.  shared: other processes wait on it too. */
long port_futex_wait(const volatile int *word, int expect, const struct timespec *timeout,
                     int shared);
/* Likewise with an absolute time of CLOCK_REALTIME or CLOCK_MONOTONIC. */
long port_futex_wait_until(const volatile int *word, int expect, int clock,
                           const struct timespec *abs, int shared);
/* Wakes up to count waiters; returns how many. */
long port_futex_wake(const volatile int *word, int count, int shared);
/* FUTEX_CMP_REQUEUE: -EAGAIN when *word != expect; wakes up to wake, moves up
 * to move others to *target; returns how many of both. */
long port_futex_requeue(const volatile int *word, int expect, int wake, int move,
                        const volatile int *target, int shared);
/* Stores value (0..2047) to *word and wakes up to count who wait on it, in one step that the
 * caller's death cannot part. */
long port_futex_store_wake(int *word, int value, int count, int shared);
long port_set_robust_list(struct robust_list_head *head);
/* The calling thread's list, whoever registered it; NULL: nobody did. */
long port_get_robust_list(struct robust_list_head **head);
/* CPUs that the process may run on, at least 1. */
long port_cpu_count(void);
/* The number of the CPU that the caller runs on, or did a moment ago. */
long port_getcpu(void);

/* ---- optional: processes ---------------------------------------------------------------- */

long port_getpid(void);
long port_getppid(void);
long port_getuid(void);
long port_geteuid(void);
long port_getgid(void);
long port_getegid(void);
long port_setuid(unsigned uid);
long port_setgid(unsigned gid);
long port_umask(unsigned mask);
long port_getpgid(int pid);
long port_setpgid(int pid, int pgid);
long port_setsid(void);
/* Only the calling thread exists in the child, which gets 0. */
long port_fork(void);
long port_execve(const char *path, char *const argv[], char *const envp[]);
long port_wait4(int pid, int *status, int options, struct rusage *usage);
long port_waitid(int type, int id, siginfo_t *info, int options);
/* old may be NULL, new may be NULL. */
long port_prlimit(int resource, const struct rlimit *new_limit, struct rlimit *old);
long port_getrusage(int who, struct rusage *usage);
long port_prctl(int option, unsigned long a, unsigned long b, unsigned long c, unsigned long d);
/* As Linux's system call of that name. */
long port_ptrace(long request, int pid, void *addr, void *data);

/* ---- optional: signals -------------------------------------------------------------------- */

/* The port adds its own restorer. */
long port_sigaction(int sig, const struct abi_sigaction *act, struct abi_sigaction *old);
/* Masks are 64 bits, bit sig-1. */
long port_sigprocmask(int how, const uint64_t *set, uint64_t *old);
long port_sigpending(uint64_t *set);
long port_sigsuspend(const uint64_t *mask);
/* timeout relative, NULL none; returns the signal's number. */
long port_sigtimedwait(const uint64_t *set, siginfo_t *info, const struct timespec *timeout);
long port_sigaltstack(const stack_t *ss, stack_t *old);
long port_kill(int pid, int sig);
long port_tgkill(int pid, int tid, int sig);
long port_sigqueue(int pid, int sig, const siginfo_t *info);

/* ---- optional: time and chance ------------------------------------------------------------- */

long port_clock_gettime(int clock, struct timespec *ts);
long port_clock_getres(int clock, struct timespec *ts);
long port_clock_settime(int clock, const struct timespec *ts);
/* flags 0 or TIMER_ABSTIME. */
long port_clock_nanosleep(int clock, int flags, const struct timespec *req, struct timespec *rem);
long port_setitimer(int which, const struct itimerval *value, struct itimerval *old);
/* Fills up to n bytes, returns how many; never blocks. */
long port_getrandom(void *buf, size_t n);

/* ---- optional: message queues ------------------------------------------------------------- */

/* name as for shm, without its slash.  attr NULL: the kernel's defaults.
 * Times are absolute CLOCK_REALTIME, NULL: none. */
long port_mq_open(const char *name, int flags, unsigned mode, const struct mq_attr *attr);
long port_mq_unlink(const char *name);
long port_mq_timedsend(int mq, const char *msg, size_t len, unsigned prio,
                       const struct timespec *abs);
long port_mq_timedreceive(int mq, char *msg, size_t len, unsigned *prio,
                          const struct timespec *abs);
/* SIGEV_THREAD: as <abi/mq_notify.h> says, with a descriptor of the call below.
 * NULL removes the registration. */
long port_mq_notify(int mq, const struct abi_sigevent *ev);
/* A descriptor that port_mq_notify sends cookies to and port_read takes them from. */
long port_mq_notify_descriptor(void);
long port_mq_getsetattr(int mq, const struct mq_attr *attr, struct mq_attr *old);

#endif

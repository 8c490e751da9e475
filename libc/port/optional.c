/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every optional call of port.h as a weak symbol for one function that answers
 * -ENOSYS: what a port does not define is then simply missing.  The comments say
 * what a program loses.  The build links this file and the port into one object,
 * port.o, so that a port's own definition always takes the place of the weak one.
 */
#include <port.h>
#include <abi/errno.h>

/* Takes any arguments; a pointer that carries -errno is the same value. */
long port_missing(void);

__attribute__((__used__)) long port_missing(void)
{
	return -ENOSYS;
}

/* An alias in C would have to share the function's type. */
#define MISSING(name) __asm__(".weak " #name "\n.hidden " #name "\n.set " #name ", port_missing")

/* Memory: without these no guard pages, no growing of large blocks in place, no advice.
 * MALLOC=slab with HEAP=mmap needs mprotect. */
MISSING(port_mprotect);
MISSING(port_mremap);
MISSING(port_msync);
MISSING(port_madvise);
MISSING(port_mincore);
MISSING(port_mlock);
MISSING(port_munlock);
MISSING(port_mlockall);
MISSING(port_munlockall);
MISSING(port_memfd_create);

/* Descriptors: without these no files, no shared memory, no pipes; writing works. */
MISSING(port_open);
MISSING(port_close);
MISSING(port_read);
MISSING(port_pread);
MISSING(port_pwrite);
MISSING(port_readv);
MISSING(port_writev);
MISSING(port_lseek);
MISSING(port_ftruncate);
MISSING(port_fallocate);
MISSING(port_fstat);
MISSING(port_stat);
MISSING(port_fchmod);
MISSING(port_fcntl);
MISSING(port_dup);
MISSING(port_dup2);
MISSING(port_pipe);
MISSING(port_unlink);
MISSING(port_access);
MISSING(port_poll);
MISSING(port_isatty);
MISSING(port_shm_open);
MISSING(port_shm_unlink);
MISSING(port_shm_tmp);
MISSING(port_shm_link);

/* Threads: without these one thread.  Without futexes alone, waiting is a loop that yields. */
MISSING(port_thread_start);
MISSING(port_set_tid_address);
MISSING(port_gettid);
MISSING(port_yield);
MISSING(port_futex_wait);
MISSING(port_futex_wait_until);
MISSING(port_futex_wake);
MISSING(port_futex_requeue);
MISSING(port_futex_store_wake);
MISSING(port_set_robust_list);
MISSING(port_get_robust_list);
MISSING(port_cpu_count);
MISSING(port_getcpu);

/* Processes: without these no fork, exec or wait, and ids are unknown. */
MISSING(port_getpid);
MISSING(port_getppid);
MISSING(port_getuid);
MISSING(port_geteuid);
MISSING(port_getgid);
MISSING(port_getegid);
MISSING(port_setuid);
MISSING(port_setgid);
MISSING(port_umask);
MISSING(port_getpgid);
MISSING(port_setpgid);
MISSING(port_setsid);
MISSING(port_fork);
MISSING(port_execve);
MISSING(port_wait4);
MISSING(port_waitid);
MISSING(port_prlimit);
MISSING(port_getrusage);
MISSING(port_prctl);
MISSING(port_ptrace);

/* Signals: without these none; abort ends the process with a status instead. */
MISSING(port_sigaction);
MISSING(port_sigprocmask);
MISSING(port_sigpending);
MISSING(port_sigsuspend);
MISSING(port_sigtimedwait);
MISSING(port_sigaltstack);
MISSING(port_kill);
MISSING(port_tgkill);
MISSING(port_sigqueue);

/* Time and chance: without these no clocks, no sleeping, and guessable stack canaries. */
MISSING(port_clock_gettime);
MISSING(port_clock_getres);
MISSING(port_clock_settime);
MISSING(port_clock_nanosleep);
MISSING(port_setitimer);
MISSING(port_getrandom);

/* Message queues: without these none of the kernel's. */
MISSING(port_mq_open);
MISSING(port_mq_unlink);
MISSING(port_mq_timedsend);
MISSING(port_mq_timedreceive);
MISSING(port_mq_notify);
MISSING(port_mq_notify_descriptor);
MISSING(port_mq_getsetattr);

/* Ends the process, as the only thread's end would. */
__attribute__((__weak__)) _Noreturn void port_thread_exit(void *stack, size_t size)
{
	(void)stack;
	(void)size;
	port_exit(0);
}

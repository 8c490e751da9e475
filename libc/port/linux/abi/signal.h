/* SPDX-License-Identifier: BSD-2-Clause */
/* Signals of the 64-bit Linux ABI: numbers, flags, siginfo, what rt_sigaction takes. */
#ifndef ABI_SIGNAL_H
#define ABI_SIGNAL_H

#define SIGHUP          1
#define SIGINT          2
#define SIGQUIT         3
#define SIGILL          4
#define SIGTRAP         5
#define SIGABRT         6
#define SIGIOT          SIGABRT
#define SIGBUS          7
#define SIGFPE          8
#define SIGKILL         9
#define SIGUSR1         10
#define SIGSEGV         11
#define SIGUSR2         12
#define SIGPIPE         13
#define SIGALRM         14
#define SIGTERM         15
#define SIGSTKFLT       16
#define SIGCHLD         17
#define SIGCONT         18
#define SIGSTOP         19
#define SIGTSTP         20
#define SIGTTIN         21
#define SIGTTOU         22
#define SIGURG          23
#define SIGXCPU         24
#define SIGXFSZ         25
#define SIGVTALRM       26
#define SIGPROF         27
#define SIGWINCH        28
#define SIGIO           29
#define SIGPOLL         SIGIO
#define SIGPWR          30
#define SIGSYS          31
#define ABI_NSIG        64 /* highest signal number */

#define SA_NOCLDSTOP    1u
#define SA_NOCLDWAIT    2u
#define SA_SIGINFO      4u
#define SA_RESTORER     0x04000000u
#define SA_ONSTACK      0x08000000u
#define SA_RESTART      0x10000000u
#define SA_NODEFER      0x40000000u
#define SA_RESETHAND    0x80000000u

#define SIG_BLOCK       0
#define SIG_UNBLOCK     1
#define SIG_SETMASK     2

#define SS_ONSTACK      1
#define SS_DISABLE      2
#define SS_AUTODISARM   (1u << 31)

#define SIGEV_SIGNAL    0
#define SIGEV_NONE      1
#define SIGEV_THREAD    2
#define SIGEV_THREAD_ID 4

/* si_code */
#define SI_USER       0
#define SI_KERNEL     0x80
#define SI_QUEUE      (-1)
#define SI_TIMER      (-2)
#define SI_MESGQ      (-3)
#define SI_ASYNCIO    (-4)
#define SI_TKILL      (-6)

#define ILL_ILLOPC    1
#define ILL_ILLOPN    2
#define ILL_PRVOPC    5

#define FPE_INTDIV    1
#define FPE_INTOVF    2
#define FPE_FLTDIV    3
#define FPE_FLTINV    7

#define SEGV_MAPERR   1
#define SEGV_ACCERR   2
#define SEGV_MTEAERR  8
#define SEGV_MTESERR  9

#define BUS_ADRALN    1
#define BUS_ADRERR    2
#define BUS_OBJERR    3

#define TRAP_BRKPT    1
#define TRAP_TRACE    2

#define CLD_EXITED    1
#define CLD_KILLED    2
#define CLD_DUMPED    3
#define CLD_TRAPPED   4
#define CLD_STOPPED   5
#define CLD_CONTINUED 6

union sigval {
	int sival_int;
	void *sival_ptr;
};

/* 128 bytes; which member of the union counts depends on si_code and si_signo. */
typedef struct __siginfo {
	int si_signo;
	int si_errno;
	int si_code;
	int __pad0;
	union {
		int __bytes[28];
		struct {
			int si_pid;
			unsigned si_uid;
			union {
				union sigval si_value;
				struct {
					int si_status;
					int __pad;
					long si_utime, si_stime;
				} __child;
			} __u;
		} __sender;
		struct {
			int si_timerid;
			int si_overrun;
			union sigval si_value;
		} __timer;
		struct {
			void *si_addr;
			short si_addr_lsb;
		} __fault;
	} __data;
} siginfo_t;

#define si_pid     __data.__sender.si_pid
#define si_uid     __data.__sender.si_uid
#define si_value   __data.__sender.__u.si_value
#define si_int     __data.__sender.__u.si_value.sival_int
#define si_ptr     __data.__sender.__u.si_value.sival_ptr
#define si_status  __data.__sender.__u.__child.si_status
#define si_utime   __data.__sender.__u.__child.si_utime
#define si_stime   __data.__sender.__u.__child.si_stime
#define si_timerid __data.__timer.si_timerid
#define si_overrun __data.__timer.si_overrun
#define si_addr    __data.__fault.si_addr

typedef struct __stack {
	void *ss_sp;
	int ss_flags;
	unsigned long ss_size;
} stack_t;

/* What rt_sigaction takes; the handler's type is the caller's affair. */
struct abi_sigaction {
	void *handler;
	unsigned long flags;
	void *restorer;
	unsigned long mask;
};

/* What mq_notify and timer_create take: 64 bytes. */
struct abi_sigevent {
	union sigval sigev_value;
	int sigev_signo;
	int sigev_notify;
	union {
		int tid;
		int __pad[12];
	} u;
};

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/* The table at the end: which part of the library is usable on this kernel, and what stands
 * in its way. */
#include "feature.h"

/* Calls without port_, separated by blanks. */
static const struct feature {
	const char *name;
	const char *needs;  /* not usable if one of these is not right */
	const char *better; /* usable without these, but worse */
} features[] = {
        {"a program that says hello", "write exit", ""},
        {"heap: HEAP=array", "write exit", ""},
        {"heap: HEAP=sbrk", "write exit brk", ""},
        {"heap: HEAP=mmap MALLOC=simple", "write exit mmap munmap", "mremap"},
        {"heap: HEAP=mmap MALLOC=slab", "write exit mmap munmap mprotect", "mremap madvise"},
        {"thread-local storage, TLS=1", "set_thread_pointer", ""},
        {"stdio: output", "write", "isatty fstat"},
        {"stdio: input", "read", ""},
        {"files", "open close read write", "lseek fstat unlink ftruncate"},
        {"sys/mman.h", "mmap munmap mprotect", "mremap madvise msync mincore mlock"},
        {"shared memory", "shm_open shm_unlink ftruncate close mmap munmap", ""},
        {"threads", "set_thread_pointer mmap munmap thread_start thread_exit",
         "set_tid_address futex_wait futex_wake futex_wait_until yield"},
        {"processes", "fork execve wait4", "waitid"},
        {"signals", "sigaction sigprocmask kill", "tgkill sigtimedwait sigaltstack"},
        {"clocks", "clock_gettime", "clock_getres clock_nanosleep setitimer"},
        {"message queues, MQ=kernel", "mq_open mq_unlink mq_timedsend mq_timedreceive close",
         "mq_getsetattr mq_notify"},
        {"message queues, MQ=shared", "shm_open shm_unlink ftruncate fstat close mmap munmap",
         "futex_wait futex_wake futex_wait_until set_robust_list shm_tmp shm_link fallocate"},
};

/* Copies the first name of calls; returns what comes after it. */
static const char *next_call(const char *calls, char name[32])
{
	unsigned n = 0;

	while (*calls && *calls != ' ')
		name[n++] = *calls++;
	name[n] = 0;
	return *calls ? calls + 1 : calls;
}

static void tell(const char *calls)
{
	static const char *const is[] = {"", " is wrong", " is missing", " was not checked"};
	int told = 0;
	char name[32];

	while (*calls) {
		calls = next_call(calls, name);
		if (verdict_of(name) == RIGHT)
			continue;
		say(told++ ? ", " : "");
		say(name);
		say(is[verdict_of(name)]);
	}
}

static int all_right(const char *calls)
{
	char name[32];

	while (*calls) {
		calls = next_call(calls, name);
		if (verdict_of(name) != RIGHT)
			return 0;
	}
	return 1;
}

static void tell_feature(const struct feature *f)
{
	int usable = all_right(f->needs), best = all_right(f->better);

	say("# ");
	say(f->name);
	say_to(34);
	say(usable ? "yes" : "no");
	if (!usable || !best) {
		say_to(42);
		say(usable ? "but " : "");
		tell(usable ? f->better : f->needs);
	}
	say_end();
}

void tell_features(void)
{
	say("# feature");
	say_to(34);
	say("usable  because");
	say_end();
	for (unsigned i = 0; i < sizeof features / sizeof *features; i++)
		tell_feature(&features[i]);
}

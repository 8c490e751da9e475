/* SPDX-License-Identifier: BSD-2-Clause */
/* The table of system calls, and their trace. */
#include "syscall.h"
#include <abi/errno.h>
#include <syscall_nr.h>

#include "arch.h"
#include "console.h"
#include "proc.h"

bool syscall_trace;

struct call {
	const char *name;
	long (*function)(const struct syscall_args *a);
	unsigned nargs;
};

#define SYSCALL(name, nargs) [SYS_##name] = {#name, sys_##name, nargs},
static const struct call calls[] = {SYSCALLS_PROCESS SYSCALLS_MEMORY SYSCALLS_FILE SYSCALLS_OBJECT
                                            SYSCALLS_SIGNAL SYSCALLS_TIME};
#undef SYSCALL

#define NCALLS ((long)(sizeof calls / sizeof calls[0]))

static const struct call *find_call(long nr)
{
	return nr >= 0 && nr < NCALLS && calls[nr].function ? &calls[nr] : NULL;
}

/* ---- trace=syscalls ------------------------------------------------------------------- */

/* Calls whose first or second argument is a path or a name. */
static int string_arg(long nr)
{
	switch (nr) {
	case SYS_execve:
	case SYS_mq_open:
	case SYS_mq_unlink:
	case SYS_memfd_create:
	case SYS_chdir:
		return 0;
	case SYS_openat:
	case SYS_unlinkat:
	case SYS_newfstatat:
	case SYS_faccessat:
	case SYS_readlinkat:
		return 1;
	default:
		return -1;
	}
}

static void print_arg(long nr, unsigned i, uint64_t value)
{
	char s[48];

	if ((int)i == string_arg(nr) && arch_copy_in_string(s, value, sizeof s) >= 0)
		kprintf("\"%s\"", s);
	else if ((int64_t)value > -4096 && (int64_t)value < 4096)
		kprintf("%ld", (long)value);
	else
		kprintf("0x%lx", (unsigned long)value);
}

static void print_call(long nr, const struct syscall_args *a)
{
	const struct call *c = find_call(nr);
	unsigned nargs = c ? c->nargs : 6;

	kprintf("%d ", thread_current()->tid);
	if (c)
		kprintf("%s(", c->name);
	else
		kprintf("call_%ld(", nr);
	for (unsigned i = 0; i < nargs; i++) {
		if (i)
			kprintf(", ");
		print_arg(nr, i, a->arg[i]);
	}
	kprintf(")");
}

/* One line at the end of the call; those that may never return are shown before. */
static void print_result(long nr, const struct syscall_args *a, long result)
{
	print_call(nr, a);
	if (result == SYSCALL_KEEP_FRAME)
		kprintf(" = ?\n");
	else if (result < 0 && result > -4096)
		kprintf(" = -1 (errno %ld)\n", -result);
	else if (result >= 0 && result < 4096)
		kprintf(" = %ld\n", result);
	else
		kprintf(" = 0x%lx\n", (unsigned long)result);
}

static bool never_returns(long nr)
{
	return nr == SYS_exit || nr == SYS_exit_group;
}

/* ---- making calls ----------------------------------------------------------------------- */

static long dispatch(long nr, const struct syscall_args *a)
{
	const struct call *c = find_call(nr);
	long result = -ENOSYS;

	if (personality_tiny || arch_syscall(nr, a->frame, &result))
		return result;
	return c ? c->function(a) : -ENOSYS;
}

long syscall_run(struct arch_frame *f)
{
	struct thread *t = thread_current();
	struct syscall_args a = {.frame = f};
	long nr = arch_syscall_nr(f), result;

	for (unsigned i = 0; i < 6; i++)
		a.arg[i] = arch_syscall_arg(f, i);
	t->syscall_nr = nr;
	if (syscall_trace && never_returns(nr)) {
		print_call(nr, &a);
		kprintf("\n");
	}
	result = dispatch(nr, &a);
	if (syscall_trace)
		print_result(nr, &a, result);
	t->syscall_nr = -1;
	return result;
}

long syscall_forward(struct arch_frame *f, long nr, const uint64_t arg[6])
{
	const struct call *c = find_call(nr);
	struct syscall_args a = {.frame = f};

	for (unsigned i = 0; i < 6; i++)
		a.arg[i] = arg[i];
	return c ? c->function(&a) : -ENOSYS;
}

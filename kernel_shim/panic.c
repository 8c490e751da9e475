/* SPDX-License-Identifier: BSD-2-Clause */
/* The end of a kernel that cannot go on: what happened, and where. */
#include "arch.h"
#include "console.h"
#include "proc.h"

struct ksym {
	uint64_t addr;
	const char *name;
};

/* Made from the kernel's own symbols, sorted; absent in the first link. */
extern const struct ksym ksyms[] __attribute__((weak));
extern const uint64_t ksyms_count __attribute__((weak));

static unsigned depth;
static bool panicking;

static const struct ksym *find_symbol(uintptr_t pc)
{
	uint64_t low = 0, high = &ksyms_count ? ksyms_count : 0;

	while (low < high) {
		uint64_t mid = low + (high - low) / 2;

		if (ksyms[mid].addr <= pc)
			low = mid + 1;
		else
			high = mid;
	}
	return low ? &ksyms[low - 1] : NULL;
}

static void print_frame(uintptr_t pc)
{
	const struct ksym *s = find_symbol(pc);

	if (s)
		kprintf("  #%u 0x%lx %s+0x%lx\n", depth++, pc, s->name, pc - s->addr);
	else
		kprintf("  #%u 0x%lx\n", depth++, pc);
}

static _Noreturn void end(void)
{
	const struct thread *t = thread_current();

	if (t)
		kprintf("cpu %u, thread %d (%s), system call %ld\n", arch_cpu_id(), t->tid, t->comm,
		        t->syscall_nr);
	arch_backtrace(print_frame);
	arch_poweroff(1);
}

/* A panic during a panic: no more words. */
static void begin(void)
{
	if (panicking)
		arch_poweroff(2);
	panicking = true;
}

void panic(const char *format, ...)
{
	va_list ap;

	begin();
	kprintf("panic: ");
	va_start(ap, format);
	kvprintf(format, ap);
	va_end(ap);
	kprintf("\n");
	end();
}

void kernel_fault(const char *what, uintptr_t pc, uintptr_t addr)
{
	begin();
	kprintf("panic: %s at address 0x%lx\n", what, addr);
	print_frame(pc);
	end();
}

void die(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	kvprintf(format, ap);
	va_end(ap);
	kprintf("\n");
	arch_poweroff(1);
}

/* SPDX-License-Identifier: BSD-2-Clause */
/* Registers and return addresses of a kernel that has failed. */
#include "arm_cpu.h"
#include "console.h"

#define MAX_DEPTH 32
#define CALL_SIZE \
	4 /* the call is shown, not where it returns to: that may be no longer its function */

extern char arm_text_start[], arm_text_end[];

static void print_registers(const struct arch_frame *f)
{
	for (unsigned i = 0; i < 31; i++)
		kprintf("%s%d %016lx%s", i < 10 ? "   x" : "  x", (int)i, f->x[i],
		        i % 4 == 3 || i == 30 ? "\n" : "");
	kprintf("   sp %016lx   pc %016lx  pstate %08lx\n", f->sp, f->pc, f->pstate);
	kprintf("  esr %016lx  far %016lx\n", read_esr_el1(), read_far_el1());
}

/* Frame records rise through one stack; whatever does not ends the walk. */
static void walk(const uint64_t *record, void (*visit)(uintptr_t pc))
{
	for (unsigned i = 0; i < MAX_DEPTH; i++) {
		uintptr_t at = (uintptr_t)record;
		uintptr_t next;

		if (at < PHYSMAP_BASE || at % 8 != 0 || record[1] == 0)
			return;
		visit(record[1] - CALL_SIZE);
		next = record[0];
		if (next <= at || next - at > KSTACK_SIZE)
			return;
		record = (const uint64_t *)next;
	}
}

/* Of a fault the core has shown pc itself; where it is no code, the caller tells more. */
void arch_backtrace(void (*visit)(uintptr_t pc))
{
	const struct arch_frame *f = arm_panic_frame;
	const uint64_t *own = __builtin_frame_address(0);

	if (!f) {
		walk((const uint64_t *)own[0], visit);
		return;
	}
	print_registers(f);
	if (f->pc < (uintptr_t)arm_text_start || f->pc >= (uintptr_t)arm_text_end)
		visit(f->x[30] - CALL_SIZE);
	if ((f->pstate & 15) != 0) /* it happened in the kernel */
		walk((const uint64_t *)f->x[29], visit);
}

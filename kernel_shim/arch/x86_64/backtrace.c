/* SPDX-License-Identifier: BSD-2-Clause */
/* Panics: the registers and the chain of frame pointers. */
#include "console.h"
#include "cpu.h"
#include "x86.h"

#define FRAMES_MAX 32

static void print_frame(const struct arch_frame *f)
{
	kprintf("  rip %016lx rsp %016lx rbp %016lx rfl %016lx\n", f->rip, f->rsp, f->rbp,
	        f->rflags);
	kprintf("  rax %016lx rbx %016lx rcx %016lx rdx %016lx\n", f->rax, f->rbx, f->rcx, f->rdx);
	kprintf("  rsi %016lx rdi %016lx r8  %016lx r9  %016lx\n", f->rsi, f->rdi, f->r8, f->r9);
	kprintf("  r10 %016lx r11 %016lx r12 %016lx r13 %016lx\n", f->r10, f->r11, f->r12, f->r13);
	kprintf("  r14 %016lx r15 %016lx vector %lu error %lx\n", f->r14, f->r15, f->vector,
	        f->error);
}

static void print_control(void)
{
	kprintf("  cr0 %016lx cr2 %016lx cr3 %016lx cr4 %016lx\n", read_cr0(), read_cr2(),
	        read_cr3(), read_cr4());
}

/* A frame pointer that can be followed without a fault: an aligned address in
 * the image or in the mapping of RAM. */
static bool is_kernel_stack(uintptr_t va)
{
	bool image = va >= KIMAGE_BASE && va < KIMAGE_BASE + 0x800000;
	bool window = va >= ARCH_WINDOW && va < KIMAGE_BASE;

	return (image || window) && va % 8 == 0;
}

void arch_backtrace(void (*visit)(uintptr_t pc))
{
	const struct arch_frame *fault = this_cpu()->fault;
	uintptr_t fp = (uintptr_t)__builtin_frame_address(0);

	if (fault) {
		print_frame(fault);
		fp = fault->rbp; /* kernel_fault has shown the pc itself */
	}
	print_control();
	for (unsigned i = 0; i < FRAMES_MAX && is_kernel_stack(fp); i++) {
		const uintptr_t *words = (const uintptr_t *)fp;

		if (!words[1])
			break;
		/* inside the call, which may be the last of its function */
		visit(words[1] - 1);
		if (words[0] <= fp)
			break; /* stacks grow down, callers are above */
		fp = words[0];
	}
}

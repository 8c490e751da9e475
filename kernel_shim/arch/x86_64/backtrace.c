/* SPDX-License-Identifier: BSD-2-Clause */
/* Panics: the registers and the chain of frame pointers. */
#include "cpu.h"
#include "x86.h"

#define FRAMES_MAX 32

static void put_string(const char *s)
{
	while (*s)
		arch_console_putc(*s++);
}

static void put_register(const char *name, uint64_t value)
{
	put_string(name);
	arch_console_putc(' ');
	for (int shift = 60; shift >= 0; shift -= 4)
		arch_console_putc("0123456789abcdef"[value >> shift & 15]);
	arch_console_putc(' ');
}

static void put_line(const char *const names[4], const uint64_t values[4])
{
	put_string("[shim]   ");
	for (unsigned i = 0; i < 4 && names[i]; i++)
		put_register(names[i], values[i]);
	arch_console_putc('\n');
}

#define LINE(...) put_line((const char *const[4]){__VA_ARGS__}, (const uint64_t[4])

static void print_frame(const struct arch_frame *f)
{
	LINE("rip", "rsp", "rbp", "rfl"){f->rip, f->rsp, f->rbp, f->rflags});
	LINE("rax", "rbx", "rcx", "rdx"){f->rax, f->rbx, f->rcx, f->rdx});
	LINE("rsi", "rdi", "r8 ", "r9 "){f->rsi, f->rdi, f->r8, f->r9});
	LINE("r10", "r11", "r12", "r13"){f->r10, f->r11, f->r12, f->r13});
	LINE("r14", "r15", "vec", "err"){f->r14, f->r15, f->vector, f->error});
}

static void print_control(void)
{
	LINE("cr0", "cr2", "cr3", "cr4"){read_cr0(), read_cr2(), read_cr3(), read_cr4()});
}

/* A frame pointer that can be followed without a fault: an aligned address in
 * the image or in the mapping of RAM. */
static bool is_kernel_stack(uintptr_t va)
{
	bool image = va >= KIMAGE_BASE && va < KIMAGE_BASE + 0x800000;
	bool physmap = va >= PHYSMAP_BASE && va < PHYSMAP_BASE + 0xc0000000;

	return (image || physmap) && va % 8 == 0;
}

void arch_backtrace(void (*visit)(uintptr_t pc))
{
	const struct arch_frame *fault = this_cpu()->fault;
	uintptr_t fp = (uintptr_t)__builtin_frame_address(0);

	if (fault) {
		print_frame(fault);
		visit(fault->rip);
		fp = fault->rbp;
	}
	print_control();
	for (unsigned i = 0; i < FRAMES_MAX && is_kernel_stack(fp); i++) {
		const uintptr_t *words = (const uintptr_t *)fp;

		if (!words[1])
			break;
		visit(words[1]);
		if (words[0] <= fp)
			break; /* stacks grow down, callers are above */
		fp = words[0];
	}
}

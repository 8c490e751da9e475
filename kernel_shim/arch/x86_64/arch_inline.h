/* SPDX-License-Identifier: BSD-2-Clause */
/* x86_64: bodies of the contract's inline functions. */
#ifndef ARCH_INLINE_H
#define ARCH_INLINE_H

static inline uintptr_t arch_frame_sp(const struct arch_frame *f)
{
	return f->rsp;
}

static inline void arch_frame_set_sp(struct arch_frame *f, uintptr_t sp)
{
	f->rsp = sp;
}

static inline long arch_syscall_nr(const struct arch_frame *f)
{
	return (long)f->nr;
}

static inline uint64_t arch_syscall_arg(const struct arch_frame *f, unsigned n)
{
	switch (n) {
	case 0:
		return f->rdi;
	case 1:
		return f->rsi;
	case 2:
		return f->rdx;
	case 3:
		return f->r10;
	case 4:
		return f->r8;
	default:
		return f->r9;
	}
}

static inline void arch_syscall_set_result(struct arch_frame *f, long result)
{
	f->rax = (uint64_t)result;
}

static inline uint64_t arch_call_word(const struct arch_frame *f, unsigned n)
{
	switch (n) {
	case 0:
		return f->rcx;
	case 1:
		return f->rbx;
	case 2:
		return f->rdi;
	default:
		return f->rsi;
	}
}

static inline void arch_call_set_result(struct arch_frame *f, long result, long error)
{
	f->rax = (uint64_t)result;
	f->rdx = (uint64_t)error;
}

static inline uint64_t arch_pte_table(uint64_t pa)
{
	return pa | 7; /* present, writable, user */
}

static inline void arch_page_clear_tags(uint64_t pa)
{
	(void)pa;
}

static inline uintptr_t arch_user_addr(uintptr_t addr)
{
	return addr;
}

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/* Bodies of the inline functions that arch.h declares. */
#ifndef AARCH64_ARCH_INLINE_H
#define AARCH64_ARCH_INLINE_H

static inline uintptr_t arch_frame_sp(const struct arch_frame *f)
{
	return f->sp;
}

static inline void arch_frame_set_sp(struct arch_frame *f, uintptr_t sp)
{
	f->sp = sp;
}

static inline long arch_syscall_nr(const struct arch_frame *f)
{
	return f->nr;
}

static inline uint64_t arch_syscall_arg(const struct arch_frame *f, unsigned n)
{
	return n == 0 ? f->orig_x0 : f->x[n];
}

static inline void arch_syscall_set_result(struct arch_frame *f, long result)
{
	f->x[0] = (uint64_t)result;
}

static inline uint64_t arch_call_word(const struct arch_frame *f, unsigned n)
{
	return f->x[n];
}

static inline void arch_call_set_result(struct arch_frame *f, long result, long error)
{
	f->x[0] = (uint64_t)result;
	f->x[1] = (uint64_t)error;
}

static inline uint64_t arch_pte_table(uint64_t pa)
{
	return pa | 3;
}

void arm_mte_clear_page(uint64_t pa);

static inline void arch_page_clear_tags(uint64_t pa)
{
	arm_mte_clear_page(pa);
}

uintptr_t arm_user_addr(uintptr_t addr);

static inline uintptr_t arch_user_addr(uintptr_t addr)
{
	return arm_user_addr(addr);
}

#endif

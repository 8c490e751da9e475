/* SPDX-License-Identifier: BSD-2-Clause */
/* User memory: range checks here, accesses in copy.S, their faults in arm_fixup. */
#include <abi/errno.h>
#include <abi/prctl.h>

#include "arm_cpu.h"

/* Places are relative to the member itself. */
struct fixup {
	int32_t insn, resume;
};

extern const struct fixup arm_fixups_start[], arm_fixups_end[];

int arm_copy_in(void *dst, uintptr_t src, size_t n);
int arm_copy_out(uintptr_t dst, const void *src, size_t n);
long arm_copy_in_string(char *dst, uintptr_t src, size_t max);
int arm_cmpxchg(uintptr_t addr, uint32_t expect, uint32_t value, uint32_t *seen);

/* A tag is part of an address only where the thread asked for that. */
uintptr_t arm_user_addr(uintptr_t addr)
{
	const struct arch_thread *t = arm_this_cpu()->current;

	return t && (t->tag_ctrl & PR_TAGGED_ADDR_ENABLE) ? arm_untag(addr) : addr;
}

/* Bytes of user space from addr on; 0: no user address. */
static size_t user_room(uintptr_t addr)
{
	addr = arm_user_addr(addr);
	return addr < USER_TOP ? USER_TOP - addr : 0;
}

int arch_copy_in(void *dst, uintptr_t src, size_t n)
{
	if (n == 0)
		return 0;
	arm_mte_check_copies();
	return n <= user_room(src) ? arm_copy_in(dst, src, n) : -EFAULT;
}

int arch_copy_out(uintptr_t dst, const void *src, size_t n)
{
	if (n == 0)
		return 0;
	arm_mte_check_copies();
	return n <= user_room(dst) ? arm_copy_out(dst, src, n) : -EFAULT;
}

long arch_copy_in_string(char *dst, uintptr_t src, size_t max)
{
	size_t room = user_room(src);
	size_t limit = max < room ? max : room;
	long n;

	arm_mte_check_copies();
	n = arm_copy_in_string(dst, src, limit);
	if (n < 0 || (size_t)n < limit)
		return n;
	return limit < max ? -EFAULT : -ENAMETOOLONG;
}

/* Exclusives have no unprivileged form, so the kernel's own right to user
 * pages is opened for them. */
int arch_user_cmpxchg(uintptr_t addr, uint32_t expect, uint32_t value, uint32_t *seen)
{
	int result;

	if (user_room(addr) < sizeof(uint32_t) || addr % sizeof(uint32_t) != 0)
		return -EFAULT;
	arm_set_pan(false);
	result = arm_cmpxchg(addr, expect, value, seen);
	arm_set_pan(true);
	return result;
}

/* Does the status code of a data abort say that the page tables were the cause? */
static bool is_paging_fault(uint64_t esr)
{
	unsigned status = esr & 0x3c;

	return status == 0x04 || status == 0x08 || status == 0x0c;
}

bool arm_fixup(struct arch_frame *f, uint64_t esr, uintptr_t addr)
{
	unsigned access = esr & 1u << 6 ? ARCH_WRITE : ARCH_READ;

	for (const struct fixup *x = arm_fixups_start; x < arm_fixups_end; x++) {
		if ((uintptr_t)&x->insn + (uintptr_t)(intptr_t)x->insn != f->pc)
			continue;
		if (!is_paging_fault(esr) || !kernel_user_access_fault(arm_untag(addr), access))
			f->pc = (uintptr_t)&x->resume + (uintptr_t)(intptr_t)x->resume;
		return true;
	}
	return false;
}

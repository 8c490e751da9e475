/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * TLB flushes on every CPU that uses an address space.  Whoever asks holds the
 * kernel lock, so there is one request at a time; the others answer it from
 * the interrupt (user mode, idle) or from arch_spin_wait (waiting for the
 * lock), and the asker waits until all have.
 */
#include "cpu.h"
#include "x86.h"

#define FLUSH_ALL_ABOVE 32 /* pages: cheaper to drop everything */

/* Written under the kernel lock before tlb_request is set, read after it. */
static struct {
	uint64_t forget; /* leave these tables; 0: flush the range */
	uintptr_t va;
	size_t npages;
	unsigned asker; /* CPU */
} request;

static void flush_here(uintptr_t va, size_t npages)
{
	if (npages > FLUSH_ALL_ABOVE) {
		write_cr3(read_cr3());
		return;
	}
	for (; npages > 0; npages--, va += PAGE_SIZE)
		invlpg(va);
}

static void leave(struct cpu *cpu)
{
	cpu->root = arch_kernel_root();
	write_cr3(cpu->root);
}

static void serve(struct cpu *cpu)
{
	if (request.forget)
		leave(cpu);
	else
		flush_here(request.va, request.npages);
}

void x86_64_tlb_answer(void)
{
	struct cpu *cpu = this_cpu();
	unsigned asker;

	if (!__atomic_load_n(&cpu->tlb_request, __ATOMIC_ACQUIRE))
		return;
	serve(cpu);
	asker = request.asker; /* another may come once this one is answered */
	__atomic_exchange_n(&cpu->tlb_request, 0, __ATOMIC_SEQ_CST);
	x86_64_spin_wake(asker);
}

/* Makes every CPU that uses root (0: whatever it uses) serve the request, this one included. */
static void serve_everywhere(uint64_t root)
{
	struct cpu *self = this_cpu();

	request.asker = self->id;
	for (struct cpu *cpu = x86_64_cpus; cpu < x86_64_cpus + MAX_CPUS; cpu++) {
		if (cpu == self || !cpu->online || (root && cpu->root != root))
			continue;
		__atomic_store_n(&cpu->tlb_request, 1, __ATOMIC_RELEASE);
		x86_64_apic_send(cpu->apic_id, VEC_TLB);
	}
	if (!root || self->root == root)
		serve(self);
	for (struct cpu *cpu = x86_64_cpus; cpu < x86_64_cpus + MAX_CPUS; cpu++)
		while (__atomic_load_n(&cpu->tlb_request, __ATOMIC_ACQUIRE))
			x86_64_spin_turn();
	x86_64_spin_end();
}

static void flush_range(uint64_t root, uintptr_t va, size_t npages)
{
	request.forget = 0;
	request.va = va & ~(PAGE_SIZE - 1);
	request.npages = npages;
	serve_everywhere(root);
}

void arch_tlb_flush(struct arch_aspace *as, uintptr_t va, size_t npages)
{
	flush_range(as->root, va, npages);
}

void arch_window_flush(uintptr_t va, size_t npages)
{
	flush_range(0, va, npages);
}

void x86_64_tlb_forget(uint64_t root)
{
	request.forget = root;
	serve_everywhere(root);
}

void arch_icache_sync(void *kva, size_t size)
{
	(void)kva; /* stores are seen by instruction fetches */
	(void)size;
}

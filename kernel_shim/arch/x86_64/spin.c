/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Waiting for another CPU.  An emulated CPU may have no processor of the host
 * to run on, and one that spins keeps others from running; so after some turns
 * a waiter halts, and whoever ends its wait wakes it.
 *
 * No wake-up is lost: a waiter first announces itself, then looks at what it
 * waits for once more, then halts; who ends a wait first does that, then looks
 * for waiters.  The interrupt that wakes stays pending until the halt.
 */
#include "cpu.h"
#include "x86.h"

#define TURNS_BEFORE_HALT 100

/* Bit per CPU: halted in a wait, or about to. */
static uint32_t sleepers;

static bool is_announced(const struct cpu *cpu)
{
	return __atomic_load_n(&sleepers, __ATOMIC_ACQUIRE) >> cpu->id & 1;
}

void x86_64_spin_turn(void)
{
	struct cpu *cpu = this_cpu();

	cpu_pause();
	if (cpu->turns++ < TURNS_BEFORE_HALT)
		return;
	if (!is_announced(cpu)) {
		__atomic_fetch_or(&sleepers, 1u << cpu->id, __ATOMIC_SEQ_CST);
		return;
	}
	cpu->halted = true; /* the trap handler keeps ticks for later */
	__asm__ volatile("sti; hlt; cli" : : : "memory");
	cpu->halted = false;
	x86_64_spin_end();
}

void x86_64_spin_end(void)
{
	struct cpu *cpu = this_cpu();

	cpu->turns = 0;
	if (is_announced(cpu))
		__atomic_fetch_and(&sleepers, ~(1u << cpu->id), __ATOMIC_SEQ_CST);
}

static void wake_one_of(uint32_t cpus)
{
	uint32_t waiting = __atomic_load_n(&sleepers, __ATOMIC_SEQ_CST) & cpus;

	if (!waiting)
		return;
	waiting &= -waiting;
	__atomic_fetch_and(&sleepers, ~waiting, __ATOMIC_SEQ_CST);
	x86_64_apic_send(x86_64_cpus[__builtin_ctz(waiting)].apic_id, VEC_TLB);
}

void x86_64_spin_wake(unsigned cpu)
{
	wake_one_of(1u << cpu);
}

void arch_spin_wait(void)
{
	x86_64_tlb_answer();
	x86_64_spin_turn();
}

uint32_t arch_atomic_swap(uint32_t *word, uint32_t value)
{
	uint32_t old = __atomic_exchange_n(word, value, __ATOMIC_ACQUIRE);

	if (!old && this_cpu()->turns)
		x86_64_spin_end();
	return old;
}

/* Of those who wait for the lock one is enough: it takes it and wakes the next
 * when it lets go, or somebody else has it and does so. */
void arch_atomic_store(uint32_t *word, uint32_t value)
{
	unsigned self = this_cpu()->id;
	uint32_t after = ~0u << self << 1;

	__atomic_exchange_n(word, value, __ATOMIC_SEQ_CST);
	if (__atomic_load_n(&sleepers, __ATOMIC_SEQ_CST) & after)
		wake_one_of(after); /* in turn */
	else
		wake_one_of(~after);
}

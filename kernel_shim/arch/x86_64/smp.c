/* SPDX-License-Identifier: BSD-2-Clause */
/* The other CPUs: one INIT and two STARTUPs to all of them; each takes a number
 * in boot.S and arrives here. */
#include "cpu.h"
#include "x86.h"

#define INIT_WAIT_NS    1000000u
#define STARTUP_WAIT_NS 200000u
#define ARRIVAL_MAX_NS  2000000000ull
#define TICKET_CLOSED   0x40000000u

extern char x86_64_trampoline[], x86_64_trampoline_end[], x86_64_trampoline_efer[];
extern uint32_t x86_64_cpu_ticket, x86_64_cpu_limit;

uint32_t x86_64_cpu_ticket = 1; /* next number */
uint32_t x86_64_cpu_limit;      /* numbers from here on are turned away */

void x86_64_trampoline_install(void)
{
	char *to = arch_phys_to_virt(TRAMPOLINE_PA);
	size_t size = (size_t)(x86_64_trampoline_end - x86_64_trampoline);
	uint32_t *efer = (uint32_t *)(to + (x86_64_trampoline_efer - x86_64_trampoline));

	for (size_t i = 0; i < size; i++)
		to[i] = x86_64_trampoline[i];
	if (x86_64_has_nx)
		*efer |= EFER_NXE;
}

_Noreturn void x86_64_secondary_main(unsigned id)
{
	x86_64_cpu_init(id);
	write_cr3(arch_kernel_root()); /* forgets the identity mapping */
	x86_64_apic_init_cpu();
	__atomic_store_n(&x86_64_cpus[id].online, true, __ATOMIC_RELEASE);
	kernel_secondary_main();
}

static unsigned count_online(void)
{
	unsigned n = 0;

	for (unsigned i = 0; i < MAX_CPUS; i++)
		n += __atomic_load_n(&x86_64_cpus[i].online, __ATOMIC_ACQUIRE);
	return n;
}

unsigned arch_cpu_start_others(unsigned ncpus)
{
	uint64_t end = arch_time_ns() + ARRIVAL_MAX_NS;
	unsigned taken;

	if (ncpus > MAX_CPUS)
		ncpus = MAX_CPUS;
	if (ncpus < 2)
		return 1;
	__atomic_store_n(&x86_64_cpu_limit, ncpus, __ATOMIC_RELEASE);
	x86_64_mmu_identity(true);
	x86_64_apic_broadcast(APIC_INIT);
	x86_64_delay_ns(INIT_WAIT_NS);
	for (unsigned i = 0; i < 2; i++) {
		x86_64_apic_broadcast(APIC_STARTUP | TRAMPOLINE_PA >> PAGE_SHIFT);
		x86_64_delay_ns(STARTUP_WAIT_NS);
	}
	while (count_online() < ncpus && arch_time_ns() < end)
		cpu_pause();
	/* whoever has a number will come; whoever has none by now sleeps */
	taken = __atomic_exchange_n(&x86_64_cpu_ticket, TICKET_CLOSED, __ATOMIC_ACQ_REL);
	while (count_online() < (taken < ncpus ? taken : ncpus))
		cpu_pause();
	x86_64_mmu_identity(false);
	return count_online();
}

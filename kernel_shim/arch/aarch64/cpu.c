/* SPDX-License-Identifier: BSD-2-Clause */
/* CPUs: their own registers, starting them, waking them, waiting. */
#include "arm_cpu.h"

#define PSCI_CPU_ON    0xc4000003ul
#define START_TIMEOUT  5000000000ul /* ns */
#define CNTKCTL_EL0VCT 2ul

/* The offsets in arm_asm.h are those of the structures. */
#define OFFSET_IS(type, member, value) \
	_Static_assert(offsetof(type, member) == (value), #member " has moved")

OFFSET_IS(struct arch_frame, x, F_X);
OFFSET_IS(struct arch_frame, x[30], F_LR);
OFFSET_IS(struct arch_frame, sp, F_SP);
OFFSET_IS(struct arch_frame, pc, F_PC);
OFFSET_IS(struct arch_frame, pstate, F_PSTATE);
OFFSET_IS(struct arch_frame, orig_x0, F_ORIG_X0);
OFFSET_IS(struct arch_frame, nr, F_NR);
_Static_assert(sizeof(struct arch_frame) == F_SIZE, "the frame has grown");
_Static_assert(F_SIZE % 16 == 0, "sp must stay aligned");

OFFSET_IS(struct arch_thread, saved, T_SAVED);
OFFSET_IS(struct arm_fpu, fpsr, FPU_SR);
OFFSET_IS(struct arm_cpu, stack_top, CPU_STACK_TOP);
OFFSET_IS(struct arm_cpu, root, CPU_ROOT);

extern char arm_boot_secondary[];

void arm_cpu_init(struct arm_cpu *cpu)
{
	write_tpidr_el1((uint64_t)cpu);
	__asm__ volatile("msr cpacr_el1, %0" : : "r"(3ul << 20)); /* FPU, no SVE or SME */
	__asm__ volatile("msr mdscr_el1, %0" : : "r"(1ul << 12)); /* no debugging, no DCC at EL0 */
	__asm__ volatile("msr tpidrro_el0, xzr");
	write_tpidr_el0(0);
	write_cntkctl_el1(CNTKCTL_EL0VCT);
	arm_mte_init();
	arm_isb();
	arm_set_pan(true);
}

unsigned arch_cpu_id(void)
{
	return arm_this_cpu()->id;
}

static bool start(struct arm_cpu *cpu)
{
	uint64_t entry = arm_virt_to_phys(arm_boot_secondary);
	uint64_t deadline = arch_time_ns() + START_TIMEOUT;

	if (arm_psci(PSCI_CPU_ON, cpu->mpidr, entry, arm_virt_to_phys(cpu)) != 0)
		return false;
	while (!__atomic_load_n(&cpu->online, __ATOMIC_ACQUIRE))
		if (arch_time_ns() > deadline)
			return false;
	return true;
}

unsigned arch_cpu_start_others(unsigned ncpus)
{
	unsigned running = 1;

	while (running < ncpus && running < MAX_CPUS && start(&arm_cpus[running]))
		running++;
	return running;
}

/* wfi ends at a pending interrupt though it is masked; the window takes it. */
void arch_cpu_idle(void)
{
	__asm__ volatile("dsb sy\n\twfi\n\tmsr daifclr, #2\n\tisb\n\tmsr daifset, #2"
	                 :
	                 :
	                 : "memory");
}

void arch_cpu_kick(unsigned cpu)
{
	arm_gic_kick(&arm_cpus[cpu]);
}

void arch_spin_wait(void)
{
	__asm__ volatile("yield" : : : "memory");
}

uint32_t arch_atomic_swap(uint32_t *word, uint32_t value)
{
	return __atomic_exchange_n(word, value, __ATOMIC_ACQUIRE);
}

void arch_atomic_store(uint32_t *word, uint32_t value)
{
	__atomic_store_n(word, value, __ATOMIC_RELEASE);
}

/* ---- firmware calls, the end of the machine ------------------------------------------------ */

#define PSCI_SYSTEM_OFF 0x84000008ul

long arm_psci(uint64_t function, uint64_t a, uint64_t b, uint64_t c)
{
	register uint64_t x0 __asm__("x0") = function;
	register uint64_t x1 __asm__("x1") = a;
	register uint64_t x2 __asm__("x2") = b;
	register uint64_t x3 __asm__("x3") = c;

	__asm__ volatile("hvc #0" : "+r"(x0), "+r"(x1), "+r"(x2), "+r"(x3) : : "memory");
	return (long)x0;
}

_Noreturn void arch_poweroff(int status)
{
	(void)status; /* the line that was printed tells */
	arm_psci(PSCI_SYSTEM_OFF, 0, 0, 0);
	for (;;)
		__asm__ volatile("wfi");
}

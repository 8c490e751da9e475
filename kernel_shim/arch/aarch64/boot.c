/* SPDX-License-Identifier: BSD-2-Clause */
/* From start.S to the core: device tree, final page tables, devices. */
#include "arm_cpu.h"

struct arm_cpu arm_cpus[MAX_CPUS];
struct arm_machine arm_machine;
unsigned char arm_boot_stacks[MAX_CPUS][KSTACK_SIZE] __attribute__((aligned(16)));

extern char arm_text_start[], arm_image_end[];
void arm_boot_main(uint64_t fdt);
void arm_boot_secondary_main(struct arm_cpu *cpu);

static struct boot_info boot;

static void describe_cpus(void)
{
	for (unsigned i = 0; i < MAX_CPUS; i++) {
		arm_cpus[i].id = i;
		arm_cpus[i].mpidr = arm_machine.mpidr[i];
		arm_cpus[i].stack_top = (uint64_t)arm_boot_stacks[i] + KSTACK_SIZE;
	}
}

void arm_boot_main(uint64_t fdt)
{
	arm_cpu_init(&arm_cpus[0]);
	arm_uart_init();
	arm_timer_init();
	boot.machine = "virt";
	boot.kernel_start = arm_virt_to_phys(arm_text_start);
	boot.kernel_end = arm_virt_to_phys(arm_image_end);
	arm_fdt_read(arch_phys_to_virt(fdt), &boot, &arm_machine);
	describe_cpus();
	arm_mmu_init(&boot);
	arm_mte_probe();
	for (unsigned i = 0; i < MAX_CPUS; i++)
		arm_cpus[i].root = arm_kernel_root;
	arch_aspace_switch(NULL);
	arm_gic_init();
	arm_gic_init_cpu(&arm_cpus[0]);
	kernel_main(&boot);
}

void arm_boot_secondary_main(struct arm_cpu *cpu)
{
	arm_cpu_init(cpu);
	write_ttbr0_el1(arm_empty_root);
	arm_isb();
	arm_tlb_flush_local();
	arm_gic_init_cpu(cpu);
	arch_atomic_store(&cpu->online, 1);
	kernel_secondary_main();
}

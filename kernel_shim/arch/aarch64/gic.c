/* SPDX-License-Identifier: BSD-2-Clause */
/* Interrupt controller: GICv2 of QEMU's virt machine. */
#include "arm_cpu.h"

#define GICD            0x08000000ul
#define GICC            0x08010000ul

#define GICD_CTLR       (GICD + 0x000)
#define GICD_ISENABLER  (GICD + 0x100)
#define GICD_ITARGETSR  (GICD + 0x800)
#define GICD_SGIR       (GICD + 0xf00)
#define GICC_CTLR       (GICC + 0x00)
#define GICC_PMR        (GICC + 0x04)
#define GICC_IAR        (GICC + 0x0c)
#define GICC_EOIR       (GICC + 0x10)
#define SPURIOUS        1020u
#define ONE_TARGET(irq) (8 * ((irq) % 4))

static void enable(unsigned irq)
{
	arm_mmio_write(GICD_ISENABLER + 4 * (irq / 32), 1u << irq % 32);
}

/* After the distributor is on: the console's interrupt goes to the boot CPU. */
void arm_gic_init(void)
{
	uint64_t target = GICD_ITARGETSR + (GIC_CONSOLE & ~3u);
	uint32_t self = arm_mmio_read(GICD_ITARGETSR) & 0xff;
	uint32_t others = arm_mmio_read(target) & ~(0xffu << ONE_TARGET(GIC_CONSOLE));

	arm_mmio_write(GICD_CTLR, 1);
	arm_mmio_write(target, others | self << ONE_TARGET(GIC_CONSOLE));
	enable(GIC_CONSOLE);
}

/* ITARGETSR 0 reads as the mask of the CPU that asks (0 on a machine with one). */
void arm_gic_init_cpu(struct arm_cpu *cpu)
{
	cpu->gic_mask = arm_mmio_read(GICD_ITARGETSR) & 0xff;
	if (cpu->gic_mask == 0)
		cpu->gic_mask = 1;
	enable(GIC_KICK);
	enable(GIC_TIMER);
	arm_mmio_write(GICC_PMR, 0xff);
	arm_mmio_write(GICC_CTLR, 1);
}

void arm_gic_kick(const struct arm_cpu *cpu)
{
	__asm__ volatile("dsb ishst" : : : "memory");
	arm_mmio_write(GICD_SGIR, cpu->gic_mask << 16 | GIC_KICK);
}

int arm_gic_take(void)
{
	uint32_t ack = arm_mmio_read(GICC_IAR);
	uint32_t irq = ack & 0x3ff;

	if (irq >= SPURIOUS)
		return -1;
	if (irq == GIC_TIMER)
		arm_timer_interrupt();
	else if (irq == GIC_CONSOLE)
		arm_uart_interrupt();
	arm_mmio_write(GICC_EOIR, ack);
	return (int)irq;
}

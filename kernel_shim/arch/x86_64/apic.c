/* SPDX-License-Identifier: BSD-2-Clause */
/* The local APIC (timer, interrupts between CPUs), the I/O APIC (serial line)
 * and how to silence the two old interrupt controllers. */
#include "cpu.h"
#include "x86.h"

#define LAPIC_PA         0xfee00000ul
#define IOAPIC_PA        0xfec00000ul

#define LAPIC_ID         0x020
#define LAPIC_TPR        0x080
#define LAPIC_EOI        0x0b0
#define LAPIC_SPURIOUS   0x0f0
#define LAPIC_ICR        0x300
#define LAPIC_ICR_TARGET 0x310
#define LAPIC_LVT_TIMER  0x320
#define LAPIC_LVT_LINT0  0x350
#define LAPIC_LVT_LINT1  0x360
#define LAPIC_LVT_ERROR  0x370
#define LAPIC_COUNT_FROM 0x380
#define LAPIC_COUNT      0x390
#define LAPIC_DIVIDE     0x3e0

#define LVT_MASKED       (1u << 16)
#define LAPIC_ENABLE     (1u << 8)
#define DIVIDE_BY_1      0xbu
#define ICR_PENDING      (1u << 12)
#define ICR_ASSERT       (1u << 14)
#define ICR_OTHERS       (3u << 18)
#define REDIRECT(pin)    (0x10 + 2 * (pin))

static uint32_t lapic_read(unsigned reg)
{
	return *(volatile uint32_t *)arch_phys_to_virt(LAPIC_PA + reg);
}

static void lapic_write(unsigned reg, uint32_t value)
{
	*(volatile uint32_t *)arch_phys_to_virt(LAPIC_PA + reg) = value;
}

static void ioapic_write(unsigned reg, uint32_t value)
{
	volatile uint32_t *ioapic = arch_phys_to_virt(IOAPIC_PA);

	ioapic[0] = reg;
	ioapic[4] = value;
}

/* Firmware leaves the timer of the PC on vector 8, which is a double fault. */
static void silence_old_controllers(void)
{
	outb(0x21, 0xff);
	outb(0xa1, 0xff);
}

void x86_64_apic_init_once(void)
{
	silence_old_controllers();
	for (unsigned pin = 0; pin < 24; pin++)
		ioapic_write(REDIRECT(pin), LVT_MASKED);
}

void x86_64_apic_init_cpu(void)
{
	lapic_write(LAPIC_TPR, 0);
	lapic_write(LAPIC_LVT_LINT0, LVT_MASKED);
	lapic_write(LAPIC_LVT_LINT1, LVT_MASKED);
	lapic_write(LAPIC_LVT_ERROR, LVT_MASKED);
	lapic_write(LAPIC_DIVIDE, DIVIDE_BY_1);
	lapic_write(LAPIC_LVT_TIMER, VEC_TIMER); /* one shot */
	lapic_write(LAPIC_COUNT_FROM, 0);
	lapic_write(LAPIC_SPURIOUS, LAPIC_ENABLE | VEC_SPURIOUS);
	this_cpu()->apic_id = x86_64_apic_id();
}

uint32_t x86_64_apic_id(void)
{
	return lapic_read(LAPIC_ID) >> 24;
}

void x86_64_apic_eoi(void)
{
	lapic_write(LAPIC_EOI, 0);
}

static void send(uint32_t target, uint32_t command)
{
	while (lapic_read(LAPIC_ICR) & ICR_PENDING)
		cpu_pause();
	lapic_write(LAPIC_ICR_TARGET, target << 24);
	lapic_write(LAPIC_ICR, command);
}

void x86_64_apic_send(uint32_t apic_id, uint32_t vector)
{
	send(apic_id, ICR_ASSERT | vector);
}

void x86_64_apic_broadcast(uint32_t mode)
{
	send(0, ICR_OTHERS | mode);
}

void x86_64_apic_timer(uint32_t ticks)
{
	lapic_write(LAPIC_COUNT_FROM, ticks);
}

uint32_t x86_64_apic_count(void)
{
	return lapic_read(LAPIC_COUNT);
}

void x86_64_ioapic_route(unsigned pin, uint32_t vector)
{
	ioapic_write(REDIRECT(pin) + 1, x86_64_apic_id() << 24);
	ioapic_write(REDIRECT(pin), vector); /* edge, active high, fixed */
}

void arch_cpu_kick(unsigned cpu)
{
	x86_64_apic_send(x86_64_cpus[cpu].apic_id, VEC_KICK);
}

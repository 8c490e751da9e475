/* SPDX-License-Identifier: BSD-2-Clause */
/* The end.  Success: the machine's own power-off, with which QEMU ends with 0.
 * Failure, or a machine without one: isa-debug-exit, which cannot say 0. */
#include "cpu.h"
#include "x86.h"

#define Q35_PM1_CONTROL    0x604 /* where the firmware put the ACPI ports */
#define PM1_SLEEP_S5       0x2000
#define MICROVM_SLEEP_PA   0xfea00200ul /* ACPI generic event device */
#define MICROVM_SLEEP_S5   0x34
#define DEBUG_EXIT         0xf4
#define POWER_OFF_GRACE_NS 500000000ull

extern const char *x86_64_machine;

_Noreturn void arch_poweroff(int status)
{
	__asm__ volatile("cli");
	if (status == 0) {
		if (x86_64_machine[0] == 'm')
			*(volatile uint8_t *)arch_phys_to_virt(MICROVM_SLEEP_PA) = MICROVM_SLEEP_S5;
		else
			outw(Q35_PM1_CONTROL, PM1_SLEEP_S5);
		x86_64_delay_ns(POWER_OFF_GRACE_NS);
	}
	outl(DEBUG_EXIT, (uint32_t)status);
	for (;;)
		__asm__ volatile("hlt");
}

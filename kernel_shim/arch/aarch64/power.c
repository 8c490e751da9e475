/* SPDX-License-Identifier: BSD-2-Clause */
/* PSCI calls by hvc and the end of the machine. */
#include "arm_cpu.h"

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

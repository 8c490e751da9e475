/* SPDX-License-Identifier: BSD-2-Clause */
/* PSCI calls by hvc and the end of the machine. */
#include "arm_cpu.h"

#define PSCI_SYSTEM_OFF    0x84000008ul
#define SEMI_EXIT_EXTENDED 0x20ul
#define SEMI_APP_EXIT      0x20026ul

static bool semihosting;

/* Is `semihosting` a word of the kernel's own, that is one before `--`? */
void arm_power_init(const char *cmdline)
{
	static const char word[] = "semihosting";
	char quoted = 0;

	for (size_t i = 0; cmdline[0] != '\0'; cmdline++) {
		bool space = *cmdline == ' ' && !quoted;

		if (*cmdline == '\'')
			quoted = !quoted;
		if (cmdline[0] == '-' && cmdline[1] == '-' && i == 0)
			return;
		if (space)
			i = 0;
		else if (i < sizeof(word) - 1 && *cmdline == word[i])
			i++;
		else
			i = sizeof(word);
		if (i == sizeof(word) - 1 && (cmdline[1] == ' ' || cmdline[1] == '\0'))
			semihosting = true;
	}
}

long arm_psci(uint64_t function, uint64_t a, uint64_t b, uint64_t c)
{
	register uint64_t x0 __asm__("x0") = function;
	register uint64_t x1 __asm__("x1") = a;
	register uint64_t x2 __asm__("x2") = b;
	register uint64_t x3 __asm__("x3") = c;

	__asm__ volatile("hvc #0" : "+r"(x0), "+r"(x1), "+r"(x2), "+r"(x3) : : "memory");
	return (long)x0;
}

static void semihosting_exit(int status)
{
	uint64_t block[2] = {SEMI_APP_EXIT, (uint64_t)(unsigned)status};
	register uint64_t x0 __asm__("x0") = SEMI_EXIT_EXTENDED;
	register uint64_t *x1 __asm__("x1") = block;

	__asm__ volatile("hlt #0xf000" : "+r"(x0) : "r"(x1) : "memory");
}

_Noreturn void arch_poweroff(int status)
{
	if (semihosting)
		semihosting_exit(status);
	arm_psci(PSCI_SYSTEM_OFF, 0, 0, 0);
	for (;;)
		__asm__ volatile("wfi");
}

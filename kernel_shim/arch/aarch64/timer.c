/* SPDX-License-Identifier: BSD-2-Clause */
/* Time: the generic timer's virtual counter, its interrupt, the PL031 clock. */
#include "arm_cpu.h"

#define NS_PER_S   1000000000ul
#define RTC_DR     0x09010000ul /* seconds since 1970 */

#define CTL_ENABLE 1ul

static uint64_t boot_count, frequency, epoch;

void arm_timer_init(void)
{
	frequency = read_cntfrq_el0();
	boot_count = read_cntvct_el0();
	write_cntv_ctl_el0(0);
	epoch = arm_mmio_read(RTC_DR) * NS_PER_S;
}

uint64_t arch_time_ns(void)
{
	uint64_t count;

	arm_isb(); /* or the counter may be read early */
	count = read_cntvct_el0() - boot_count;
	return count / frequency * NS_PER_S + count % frequency * NS_PER_S / frequency;
}

uint64_t arch_time_epoch_ns(void)
{
	return epoch;
}

/* Rounded up: the interrupt never comes early. */
static uint64_t ns_to_count(uint64_t ns)
{
	uint64_t part = (ns % NS_PER_S * frequency + NS_PER_S - 1) / NS_PER_S;

	return ns / NS_PER_S * frequency + part + boot_count;
}

void arch_timer_set(uint64_t deadline)
{
	/* Beyond a century the product above could wrap; nobody waits so long. */
	const uint64_t century = 3155760000ul * NS_PER_S;

	if (deadline > century) {
		write_cntv_ctl_el0(0);
	} else {
		write_cntv_cval_el0(ns_to_count(deadline));
		write_cntv_ctl_el0(CTL_ENABLE);
	}
	arm_isb();
}

/* Off until the core sets a deadline again: the line is level-triggered. */
void arm_timer_interrupt(void)
{
	write_cntv_ctl_el0(0);
	arm_isb();
}

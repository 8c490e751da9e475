/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Time.  The time-stamp counter is the clock, the same on every CPU.  Its rate
 * is measured once against the local APIC's timer, which QEMU counts at 1 GHz;
 * that timer then gives each CPU its interrupts.  The date is the CMOS clock's.
 */
#include "cpu.h"
#include "string.h"
#include "x86.h"

#define CALIBRATION_NS 10000000u
#define TIMER_MIN_NS   1000u
#define NS_PER_SECOND  1000000000ull

static uint64_t tsc_at_boot, epoch_at_boot;
static uint64_t ns_per_tick; /* 32.32 fixed point */

/* One moment on both clocks: of several tries the one that took least time,
 * so that an interruption by the host does not count. */
static void read_both(uint64_t *tsc, uint32_t *count)
{
	uint64_t best = UINT64_MAX;

	for (unsigned i = 0; i < 16; i++) {
		uint64_t before = rdtsc();
		uint32_t now = x86_64_apic_count();
		uint64_t took = rdtsc() - before;

		if (took < best) {
			best = took;
			*tsc = before + took / 2;
			*count = now;
		}
	}
}

static void calibrate(void)
{
	uint64_t tsc0 = 0, tsc1 = 0;
	uint32_t count0 = 0, count1 = 0;

	x86_64_apic_timer(UINT32_MAX);
	read_both(&tsc0, &count0);
	while (count0 - x86_64_apic_count() < CALIBRATION_NS)
		cpu_pause();
	read_both(&tsc1, &count1);
	x86_64_apic_timer(0);
	ns_per_tick = ((uint64_t)(count0 - count1) << 32) / (tsc1 - tsc0);
	tsc_at_boot = tsc1;
}

/* a * b >> 32 without losing the middle bits. */
static uint64_t scale(uint64_t a, uint64_t b)
{
	uint64_t low, high;

	__asm__("mulq %3" : "=a"(low), "=d"(high) : "a"(a), "rm"(b) : "cc");
	return high << 32 | low >> 32;
}

uint64_t arch_time_ns(void)
{
	return scale(rdtsc() - tsc_at_boot, ns_per_tick);
}

uint64_t arch_time_epoch_ns(void)
{
	return epoch_at_boot;
}

void x86_64_delay_ns(uint64_t ns)
{
	uint64_t end = arch_time_ns() + ns;

	while (arch_time_ns() < end)
		cpu_pause();
}

/* ---- date ------------------------------------------------------------- */

/* As QEMU keeps it: BCD, 24 hours. */
struct date {
	unsigned second, minute, hour, day, month, year, century;
};

static unsigned cmos(uint8_t reg)
{
	outb(0x70, reg);
	return inb(0x71);
}

static unsigned cmos_bcd(uint8_t reg)
{
	unsigned v = cmos(reg);

	return (v >> 4) * 10 + (v & 15);
}

static struct date read_date(void)
{
	return (struct date){cmos_bcd(0), cmos_bcd(2), cmos_bcd(4),   cmos_bcd(7),
	                     cmos_bcd(8), cmos_bcd(9), cmos_bcd(0x32)};
}

/* Days from 1970-01-01 to a date of the Gregorian calendar. */
static uint64_t days_since_1970(unsigned year, unsigned month, unsigned day)
{
	/* years begin in March, so that the leap day is the last */
	uint64_t y = month <= 2 ? year - 1 : year;
	uint64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

	return y * 365 + y / 4 - y / 100 + y / 400 + day_of_year - 719468;
}

static uint64_t read_epoch(void)
{
	struct date d = {0}, again;

	/* an update may fall between two registers: read until two agree */
	do {
		again = d;
		d = read_date();
	} while (memcmp(&d, &again, sizeof d) != 0);
	if (d.month < 1 || d.month > 12)
		return 0; /* no CMOS clock */
	return ((days_since_1970(d.century * 100 + d.year, d.month, d.day) * 24 + d.hour) * 60 +
	        d.minute) *
	               60 +
	       d.second;
}

void x86_64_clock_init(void)
{
	uint64_t seconds;

	calibrate();
	seconds = read_epoch();
	epoch_at_boot = seconds ? seconds * NS_PER_SECOND - arch_time_ns() : 0;
}

/* ---- timer ------------------------------------------------------------ */

static void arm(struct cpu *cpu)
{
	uint64_t now = arch_time_ns(), wait = TIMER_MIN_NS;

	if (cpu->deadline > now + TIMER_MIN_NS)
		wait = cpu->deadline - now;
	x86_64_apic_timer(wait > UINT32_MAX ? UINT32_MAX : (uint32_t)wait);
}

void arch_timer_set(uint64_t deadline)
{
	struct cpu *cpu = this_cpu();

	cpu->deadline = deadline;
	if (deadline == UINT64_MAX)
		x86_64_apic_timer(0);
	else
		arm(cpu);
}

bool x86_64_timer_expired(void)
{
	struct cpu *cpu = this_cpu();

	if (cpu->deadline == UINT64_MAX)
		return false;
	if (cpu->deadline <= arch_time_ns())
		return true;
	arm(cpu); /* a wait longer than the counter, or a counter that ran fast */
	return false;
}

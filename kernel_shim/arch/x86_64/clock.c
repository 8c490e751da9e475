/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Time.  The time-stamp counter is the clock, the same on every CPU.  Its rate
 * is measured once against the local APIC's timer, which QEMU counts at 1 GHz;
 * that timer then gives each CPU its interrupts.  The date is the CMOS clock's.
 */
#include "cpu.h"
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

struct date {
	unsigned second, minute, hour, day, month, year, century;
};

static uint8_t cmos(uint8_t reg)
{
	outb(0x70, reg);
	return inb(0x71);
}

static unsigned from_bcd(unsigned v)
{
	return (v >> 4) * 10 + (v & 15);
}

static struct date read_date(void)
{
	struct date d;
	bool binary = cmos(0x0b) & 4, hours24 = cmos(0x0b) & 2;
	unsigned raw[7] = {cmos(0), cmos(2), cmos(4), cmos(7), cmos(8), cmos(9), cmos(0x32)};
	bool afternoon = !hours24 && (raw[2] & 0x80);

	raw[2] &= 0x7f;
	for (unsigned i = 0; i < 7 && !binary; i++)
		raw[i] = from_bcd(raw[i]);
	if (!hours24)
		raw[2] = raw[2] % 12 + (afternoon ? 12 : 0);
	d = (struct date){raw[0], raw[1], raw[2], raw[3], raw[4], raw[5], raw[6]};
	return d;
}

static bool same_date(const struct date *a, const struct date *b)
{
	return a->second == b->second && a->minute == b->minute && a->hour == b->hour &&
	       a->day == b->day && a->month == b->month && a->year == b->year;
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
	struct date d = read_date(), again = d;
	unsigned year;

	/* an update may fall between two registers: read until two agree */
	for (unsigned i = 0; i < 100; i++) {
		while (cmos(0x0a) & 0x80 && cmos(0x0a) != 0xff)
			cpu_pause();
		d = read_date();
		if (same_date(&d, &again))
			break;
		again = d;
	}
	if (d.month < 1 || d.month > 12)
		return 0; /* no CMOS clock */
	year = d.year + (d.century >= 19 && d.century < 99 ? d.century * 100 : 2000);
	return ((days_since_1970(year, d.month, d.day) * 24 + d.hour) * 60 + d.minute) * 60 +
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

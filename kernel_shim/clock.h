/* SPDX-License-Identifier: BSD-2-Clause */
/* Clocks and times as user code gives them. */
#ifndef KERNEL_SHIM_CLOCK_H
#define KERNEL_SHIM_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

#include <abi/time.h>

/* CLOCK_REALTIME now: ns since 1970. */
uint64_t clock_realtime(void);
/* A point of CLOCK_REALTIME on arch_time_ns's scale; what has passed may give 0. */
uint64_t clock_realtime_to_boot(uint64_t ns);

/* What clock_gettime gives, ns.  -EINVAL. */
int clock_read(int clock, uint64_t *ns);

/* Seconds not negative, nanoseconds below 10^9. */
bool timespec_valid(const struct timespec *ts);
/* Saturates at UINT64_MAX, which means never. */
uint64_t timespec_ns(const struct timespec *ts);
struct timespec timespec_from_ns(uint64_t ns);
/* now + ns without wrapping. */
uint64_t deadline_after(uint64_t ns);

/* A timespec at a user address as a deadline for sleeping: of `clock` (CLOCK_REALTIME or
 * CLOCK_MONOTONIC) when absolute, otherwise from now.  Address 0: NO_DEADLINE.
 * -EFAULT, -EINVAL. */
int clock_deadline_in(int clock, uintptr_t user, bool absolute, uint64_t *deadline);
/* Time left until deadline to a user address, 0 when it has passed. */
int clock_remaining_out(uintptr_t user, uint64_t deadline);

#endif

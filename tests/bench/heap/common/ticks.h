/* SPDX-License-Identifier: BSD-2-Clause */
/* The CPU's own clock, cheap enough to time a single call of malloc. */
#ifndef TICKS_H
#define TICKS_H

#include <stdint.h>

/* Runs evenly, the same on all CPUs; how fast is not said. */
uint64_t ticks_now(void);

#endif

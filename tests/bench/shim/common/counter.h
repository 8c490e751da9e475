/* SPDX-License-Identifier: BSD-2-Clause */
/* The CPU's counter of time, which QEMU starts from 0 with the machine. */
#ifndef COUNTER_H
#define COUNTER_H

#include <stdint.h>

uint64_t counter_read(void);

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel as another kernel: see personality.c. */
#ifndef KERNEL_SHIM_PERSONALITY_H
#define KERNEL_SHIM_PERSONALITY_H

#include <stdbool.h>

/* Of all programs of this boot: they have the other kernel's calls and none of Linux's. */
extern bool personality_tiny;

/* personality=NAME; false when there is none of that name. */
bool personality_choose(const char *name);

#endif

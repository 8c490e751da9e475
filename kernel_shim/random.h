/* SPDX-License-Identifier: BSD-2-Clause */
/* Random bytes. */
#ifndef KERNEL_SHIM_RANDOM_H
#define KERNEL_SHIM_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/* Bytes done, or -EFAULT when none were. */
long random_to_user(uintptr_t buf, size_t n);

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/* The project's library. */
#ifndef SUM_H
#define SUM_H

#include <stddef.h>

long sum_of(const char *bytes, size_t n);

#endif

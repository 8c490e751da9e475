/* SPDX-License-Identifier: BSD-2-Clause */
/* The faults that the slab heap names; heap_fault prints one of them. */
#ifndef LOAM_SLAB_FAULTS_H
#define LOAM_SLAB_FAULTS_H

#include "../heap.h"

#define FAULT_DOUBLE_FREE HEAP_DOUBLE_FREE
#define FAULT_NO_BLOCK    HEAP_NO_BLOCK
#define FAULT_INTERIOR    HEAP_INTERIOR
#define FAULT_OVERFLOW    HEAP_OVERFLOW
#define FAULT_CORRUPT     "heap: corrupt (its own data was overwritten)"

#endif

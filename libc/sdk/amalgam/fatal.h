/* SPDX-License-Identifier: BSD-2-Clause */
/* A fault is the hook's. */
#ifndef LOAM_FATAL_H
#define LOAM_FATAL_H

#define loam_fatal loam_hook_panic

#endif

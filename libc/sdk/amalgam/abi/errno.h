/* SPDX-License-Identifier: BSD-2-Clause */
/* The two errors of a heap, as Linux numbers them. */
#ifndef EINVAL
#define EINVAL 22
#endif
#ifndef ENOMEM
#define ENOMEM 12
#endif

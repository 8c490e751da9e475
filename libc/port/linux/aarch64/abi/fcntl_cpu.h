/* SPDX-License-Identifier: BSD-2-Clause */
/* The O_* constants that Linux numbers differently on each CPU: aarch64. */
#ifndef ABI_FCNTL_CPU_H
#define ABI_FCNTL_CPU_H

#define O_DIRECT    0200000
#define O_DIRECTORY 040000
#define O_NOFOLLOW  0100000
#define O_LARGEFILE 0400000

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/* The O_* constants that Linux numbers differently on each CPU: x86_64. */
#ifndef ABI_FCNTL_CPU_H
#define ABI_FCNTL_CPU_H

#define O_DIRECT    040000
#define O_DIRECTORY 0200000
#define O_NOFOLLOW  0400000
#define O_LARGEFILE 0100000

#endif

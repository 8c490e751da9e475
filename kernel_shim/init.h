/* SPDX-License-Identifier: BSD-2-Clause */
/* The first process: a kernel thread that runs what the command line says, and powers
 * off. */
#ifndef KERNEL_SHIM_INIT_H
#define KERNEL_SHIM_INIT_H

struct boot_info;

/* Parses the command line early (trace=, ...); an unknown word is die(). */
void cmdline_init(const struct boot_info *boot);
/* Body of pid 1; takes the baseline of pages and blocks for the leak report first. */
void init_main(void *unused);
/* What the firmware told, for sysinfo and the like. */
extern const struct boot_info *boot_info;

#endif

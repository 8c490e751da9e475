/* SPDX-License-Identifier: BSD-2-Clause */
/* The prompt of `shell` on the command line. */
#ifndef KERNEL_SHIM_SHELL_H
#define KERNEL_SHIM_SHELL_H

/* Reads commands from the terminal until told to power off; pid 1 runs it.  Sleeps. */
void shell_main(void);

#endif

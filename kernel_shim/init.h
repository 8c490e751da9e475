/* SPDX-License-Identifier: BSD-2-Clause */
/* The first process: a kernel thread that runs what the command line says, and powers
 * off. */
#ifndef KERNEL_SHIM_INIT_H
#define KERNEL_SHIM_INIT_H

#include <stdbool.h>

struct boot_info;

/* Parses the command line early (trace=, ...); an unknown word is die(). */
void cmdline_init(const struct boot_info *boot);
/* Body of pid 1; takes the baseline of pages and blocks for the leak report first. */
void init_main(void *unused);

/* ---- for shell.c: each is called by pid 1 and sleeps ---------------------------- */

struct outcome {
	bool timed_out;
	int status; /* as wait4 gives it, when not timed out */
};

/* Runs a program of the initrd as a session of its own in the foreground, and waits for its end;
 * at the time-out (seconds, 0: none) its group is killed.  args: without argv[0].  with_input:
 * descriptor 0 is the console, otherwise /dev/null. */
struct outcome init_run(const char *path, char *const args[], unsigned seconds, bool with_input);
/* Kills and reaps what a program left and removes its names; says so. */
void init_clean_up(const char *path);
/* The leak report and the end. */
void init_power_off(int status);

/* Reads commands from the terminal until told to power off; pid 1 runs it.  Sleeps. */
void shell_main(void);

/* "SIGSEGV" and so on; "SIG41" for those without a name, until the next call. */
const char *signal_name(int sig);

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of start/ share. */
#ifndef LOAM_START_H
#define LOAM_START_H

#include <stdint.h>

/* Entered from crt0.S with the stack pointer as the kernel left it. */
_Noreturn void loam_start(uintptr_t *sp);

/* The auxiliary vector, pairs of tag and value; set before any constructor runs. */
extern const uintptr_t *loam_auxv;

/* environ and the name, whose public names are weak. */
extern char **__environ;
extern char *__progname, *__progname_full;

/* Runs the destructors of .fini_array, last first. */
void run_fini_array(void);

/* Called by compilers' code and found by the linker, not by a header. */
extern uintptr_t __stack_chk_guard;
_Noreturn void __stack_chk_fail(void);

#endif

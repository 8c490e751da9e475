/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of process/ share. */
#ifndef LOAM_EXEC_H
#define LOAM_EXEC_H

extern char **__environ;

/* As execvp; -errno. */
long exec_search(const char *file, char *const argv[], char *const envp[]);

#endif

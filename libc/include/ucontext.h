/* SPDX-License-Identifier: BSD-2-Clause */
/* ucontext_t and mcontext_t, the third argument of a SA_SIGINFO handler.  The
 * functions that POSIX withdrew (getcontext ...) do not exist. */
#ifndef LOAM_UCONTEXT_H
#define LOAM_UCONTEXT_H

#include <signal.h>

#endif

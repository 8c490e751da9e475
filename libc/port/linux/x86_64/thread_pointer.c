/* SPDX-License-Identifier: BSD-2-Clause */
/* The thread pointer of Linux on x86_64: a system call writes the fs base. */
#include <port.h>
#include "../kcall.h"

#define ARCH_SET_FS 0x1002

long port_set_thread_pointer(void *tp)
{
	return kcall(SYS_arch_prctl, ARCH_SET_FS, tp);
}

/* SPDX-License-Identifier: BSD-2-Clause */
/* The thread pointer of aarch64 needs no call: it is a register that user code may write. */
#include <port.h>

long port_set_thread_pointer(void *tp)
{
	__asm__ volatile("msr tpidr_el0, %0" : : "r"(tp) : "memory");
	return 0;
}

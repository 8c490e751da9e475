/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * LACKS(call) makes the port lack that call, in a program linked with
 * `// link: --wrap=__loam_port_call`: -ENOSYS, whatever it is asked, as port/optional.c has it.
 */
#ifndef TEST_LACKS_H
#define TEST_LACKS_H

#include <errno.h>

#define LACKS(call)                           \
	long __wrap___loam_port_##call(void); \
	long __wrap___loam_port_##call(void)  \
	{                                     \
		return -ENOSYS;               \
	}

#endif

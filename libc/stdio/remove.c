/* SPDX-License-Identifier: BSD-2-Clause */
/* remove. */
#include <stdio.h>

#include <errno_return.h>
#include <port.h>

int remove(const char *path)
{
	return (int)errno_return(port_unlink(path));
}

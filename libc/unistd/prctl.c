/* SPDX-License-Identifier: BSD-2-Clause */
/* prctl: four more arguments, whatever the option takes. */
#include <stdarg.h>
#include <sys/prctl.h>

#include <attributes.h>
#include <errno_return.h>
#include <port.h>

WEAK int prctl(int option, ...)
{
	unsigned long arg[4];
	va_list ap;

	va_start(ap, option);
	for (int i = 0; i < 4; i++)
		arg[i] = va_arg(ap, unsigned long);
	va_end(ap);
	return (int)errno_return(port_prctl(option, arg[0], arg[1], arg[2], arg[3]));
}

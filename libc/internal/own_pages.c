/* SPDX-License-Identifier: BSD-2-Clause */
/* See own_pages.h. */
#include <port.h>
#include <abi/errno.h>
#include <abi/limits.h>
#include <abi/mman.h>
#include "break.h"
#include "checked.h"
#include "own_pages.h"

/* The break may have been above before: what was written there need not be gone. */
static void *from_break(size_t len)
{
	char *p, *end;

	break_lock();
	p = (char *)round_up((uintptr_t)break_now(), ABI_PAGE_SIZE);
	end = p + len;
	if (!p || !break_move(end))
		p = NULL;
	break_unlock();
	for (char *c = p; p && c < end; c++)
		*c = 0;
	return p;
}

void *own_pages(size_t len)
{
	void *p;

	len = round_up(len, ABI_PAGE_SIZE);
	p = port_mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (!port_is_error(p))
		return p;
	return p == (void *)-(long)ENOSYS ? from_break(len) : NULL;
}

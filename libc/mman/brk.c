/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The program break.  Its one lock stands between the heap (HEAP=sbrk) and a
 * program's own brk and sbrk.  The kernel is asked each time where the break is:
 * others may move it without us.
 */
#include <port.h>
#include <abi/errno.h>
#include <abi/limits.h>
#include <unistd.h>
#include "attributes.h"
#include "break.h"
#include "checked.h"
#include "errno_return.h"
#include "lock.h"

static struct lock lock = LOCK_INIT;
/* Guarded by it: no break that was ever seen is above this page's start. */
static uintptr_t highest;

void break_lock(void)
{
	lock_take(&lock);
}

void break_unlock(void)
{
	lock_release(&lock);
}

void break_reset(void)
{
	lock_reset(&lock);
}

static char *seen(void *at)
{
	uintptr_t page_end = round_up((uintptr_t)at, ABI_PAGE_SIZE);

	if (page_end > highest)
		highest = page_end;
	return at;
}

char *break_now(void)
{
	return seen(port_brk(NULL));
}

bool break_move(char *to)
{
	return seen(port_brk(to)) == to;
}

char *break_zero_from(void)
{
	break_now();
	return (char *)highest;
}

WEAK void *sbrk(ptrdiff_t increment)
{
	char *old, *to;
	bool moved;

	break_lock();
	old = break_now();
	to = (char *)((uintptr_t)old + (uintptr_t)increment);
	/* A break that wraps around would look like a small one. */
	moved = (increment < 0) == (to < old) && (!increment || break_move(to));
	break_unlock();
	return moved ? old : (void *)errno_fail(ENOMEM);
}

WEAK int brk(void *addr)
{
	bool moved;

	break_lock();
	moved = addr && break_move(addr);
	break_unlock();
	return moved ? 0 : (int)errno_fail(ENOMEM);
}

/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Freed mappings, for the next large blocks: the smallest that is big enough is cut to
 * size, neighbours are joined.  At most KEEP_BYTES and an eighth of what is live are kept,
 * and beyond that the oldest go, until it is regretted: what is unmapped and soon mapped
 * again raises the bound by as much, up to half of what is live.  A regret fades with
 * the calls of free.
 */
#include <port.h>
#include <string.h>
#include "checked.h"
#include "spare.h"

#define SPARES     64
#define KEEP_BYTES ((size_t)32 << 20)

static struct spare {
	char *p;
	size_t bytes;
} spare[SPARES];                /* oldest first */
static size_t count, total;     /* of them; their bytes */
static size_t unmapped, regret; /* lately: bytes given back; those of them mapped again */

static struct spare take_out(size_t i)
{
	struct spare s = spare[i];

	total -= s.bytes;
	count--;
	memmove(&spare[i], &spare[i + 1], (count - i) * sizeof(s));
	return s;
}

static void append(char *p, size_t bytes)
{
	spare[count++] = (struct spare){p, bytes};
	total += bytes;
}

/* Unmaps the oldest, or as much of it as is too much. */
static size_t drop_oldest(size_t too_much)
{
	struct spare *s = &spare[0];
	size_t bytes = GUARD || s->bytes / 2 < too_much ? s->bytes : too_much;
	char *p = s->p + s->bytes - bytes;

	if (bytes == s->bytes) {
		take_out(0);
	} else {
		s->bytes -= bytes;
		total -= bytes;
	}
	port_munmap(p, bytes + GUARD);
	unmapped += bytes;
	return bytes;
}

/* ---- taking -------------------------------------------- */

/* The bound was too low for this. */
static void miss(size_t bytes, size_t live)
{
	size_t again = bytes < unmapped ? bytes : unmapped;

	unmapped -= again;
	regret += again;
	if (regret > live / 2)
		regret = live / 2;
}

/* With guards between them, mappings are neither cut nor joined, and must fit. */
static size_t best_fit(size_t bytes)
{
	size_t best = count, most = GUARD ? bytes / 4 : SIZE_MAX;

	for (size_t i = 0; i < count; i++)
		if (spare[i].bytes >= bytes && spare[i].bytes - bytes <= most) {
			best = i;
			most = spare[i].bytes - bytes;
		}
	return best;
}

char *spare_take(size_t *bytes, size_t live)
{
	size_t i = best_fit(*bytes);
	struct spare s;

	if (i == count) {
		miss(*bytes, live);
		return NULL;
	}
	s = spare[i];
	if (!GUARD && s.bytes - *bytes > *bytes / 8) {
		spare[i].p += *bytes;
		spare[i].bytes -= *bytes;
		total -= *bytes;
		return s.p;
	}
	*bytes = s.bytes;
	return take_out(i).p;
}

/* ---- keeping -------------------------------------------- */

/* Takes the neighbours out, so that the whole can be appended. */
static struct spare join(struct spare s)
{
	for (size_t i = count; !GUARD && i-- > 0;) {
		if (spare[i].p + spare[i].bytes == s.p)
			s.p = spare[i].p;
		else if (s.p + s.bytes != spare[i].p)
			continue;
		s.bytes += take_out(i).bytes;
	}
	return s;
}

void spare_add(char *p, size_t bytes, size_t live)
{
	struct spare s = join((struct spare){p, bytes});
	size_t bound;

	regret -= regret / 1024;
	unmapped -= unmapped / 4;
	if (regret > live / 2)
		regret = live / 2;
	bound = KEEP_BYTES + live / 8 + regret;
	append(s.p, s.bytes);
	if (count == SPARES)
		drop_oldest(SIZE_MAX);
	while (total > bound)
		drop_oldest(round_up(total - bound, PAGE_SIZE));
}

size_t spare_trim(size_t keep)
{
	size_t bytes = 0;

	while (total > keep)
		bytes += drop_oldest(SIZE_MAX);
	return bytes;
}

size_t spare_bytes(void)
{
	return total;
}

const void *spare_invalid(void)
{
	const struct spare *wrong = NULL;
	size_t bytes = 0;

	for (size_t i = 0; i < count; i++) {
		bytes += spare[i].bytes;
		if (!spare[i].bytes || spare[i].bytes % PAGE_SIZE ||
		    mte_address(spare[i].p) % PAGE_SIZE)
			wrong = &spare[i];
	}
	return bytes == total ? wrong : spare;
}

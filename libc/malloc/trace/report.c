/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What is written at exit.  A frame is named as FUNCTION where the host's dladdr knows it, as
 * FILE+0xOFFSET where it knows the file, else as its address; tests/tools/loam_flame.py makes
 * names of the latter two.
 */
#include <port.h>
#include "../print.h"
#include "attributes.h"
#include "trace.h"

enum { LEAKS_SHOWN = 50 };

/* The C library's, as glibc, musl and the BSDs have it. */
struct dl_info {
	const char *file;
	void *base;
	const char *symbol;
	void *address;
};
WEAK int dladdr(const void *address, struct dl_info *info);

static void add_place(struct text *t, const struct dl_info *info, const char *at)
{
	text_add(t, info->file);
	text_add(t, "+");
	text_hex(t, (uintptr_t)at - (uintptr_t)info->base);
}

/* The call before a return address. */
static void add_frame(struct text *t, void *frame, bool with_place)
{
	const char *at = (const char *)frame - 1;
	struct dl_info info = {0};

	if (!dladdr || !dladdr(at, &info) || !info.file) {
		text_hex(t, (uintptr_t)at);
		return;
	}
	if (info.symbol)
		text_add(t, info.symbol);
	if (info.symbol && with_place)
		text_add(t, " ");
	if (!info.symbol || with_place)
		add_place(t, &info, at);
}

/* ---- LOAM_LEAKS -------------------------------------------- */

static struct trace_stack *largest(void)
{
	struct trace_stack *best = NULL;

	for (struct trace_stack *s = trace_stacks(); s; s = s->newer)
		if (s->live_blocks && (!best || s->live_bytes > best->live_bytes))
			best = s;
	return best;
}

static void add_amount(struct text *t, size_t bytes, size_t blocks)
{
	text_number(t, bytes);
	text_add(t, " bytes in ");
	text_number(t, blocks);
	text_add(t, blocks == 1 ? " block" : " blocks");
}

static void show_leak(struct trace_stack *s)
{
	struct text t = {.n = 0};

	text_add(&t, "loam: ");
	add_amount(&t, s->live_bytes, s->live_blocks);
	text_add(&t, " from\n");
	text_write(&t, 2);
	for (unsigned i = 0; i < s->depth; i++) {
		text_add(&t, "loam:     ");
		add_frame(&t, s->frame[i], true);
		text_write(&t, 2);
		text_add(&t, "\n");
		text_write(&t, 2);
	}
	s->live_blocks = 0; /* shown */
}

static void show_leaks(void)
{
	struct text t = {.n = 0};
	size_t bytes = 0, blocks = 0, stacks = 0;
	struct trace_stack *s;

	for (s = trace_stacks(); s; s = s->newer) {
		bytes += s->live_bytes;
		blocks += s->live_blocks;
		stacks += s->live_blocks != 0;
	}
	text_add(&t, "loam: live at exit: ");
	add_amount(&t, bytes, blocks);
	text_add(&t, ", from ");
	text_number(&t, stacks);
	text_add(&t, stacks == 1 ? " place" : " places");
	text_add(&t, stacks > LEAKS_SHOWN ? "; the largest 50:\n" : "\n");
	text_write(&t, 2);
	for (int i = 0; i < LEAKS_SHOWN && (s = largest()); i++)
		show_leak(s);
}

/* ---- LOAM_PROFILE -------------------------------------------- */

static void add_collapsed(int fd, const struct trace_stack *s)
{
	struct text t = {.n = 0};

	for (unsigned i = s->depth; i--;) {
		add_frame(&t, s->frame[i], false);
		text_write(&t, fd); /* a long name would leave no room for what follows */
		text_add(&t, i ? ";" : " ");
	}
	text_number(&t, s->sampled);
	text_add(&t, "\n");
	text_write(&t, fd);
}

static void write_profile(void)
{
	int fd = trace_open("LOAM_PROFILE", trace_wishes.profile);

	if (fd < 0)
		return;
	for (struct trace_stack *s = trace_stacks(); s; s = s->newer)
		if (s->sampled)
			add_collapsed(fd, s);
	port_close(fd);
}

void trace_report(void)
{
	trace_wishes.any = false;
	if (trace_wishes.leaks)
		show_leaks();
	if (trace_wishes.profile)
		write_profile();
}

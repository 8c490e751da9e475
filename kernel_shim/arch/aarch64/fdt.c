/* SPDX-License-Identifier: BSD-2-Clause */
/* Reads from the flattened device tree what the kernel wants to know: memory,
 * CPUs, command line, initrd, a random seed.  Everything is copied out. */
#include "arm_cpu.h"
#include "string.h"

#define FDT_MAGIC 0xd00dfeedu
#define MAX_DEPTH 8

enum { FDT_BEGIN = 1, FDT_END = 2, FDT_PROP = 3, FDT_NOP = 4 };

struct fdt_header {
	uint32_t magic, totalsize, structs, strings, reserved, version, last_version, boot_cpu;
	uint32_t strings_size, structs_size;
};

struct fdt_walk {
	struct boot_info *boot;
	struct arm_machine *machine;
	const char *node[MAX_DEPTH]; /* names from the root down */
	unsigned depth;
	uint32_t address_cells, size_cells; /* of the root */
	uint64_t boot_mpidr;
};

struct fdt_prop {
	const char *name;
	const unsigned char *data;
	uint32_t size;
};

static uint32_t be32(const void *p)
{
	return __builtin_bswap32(*(const uint32_t *)p);
}

static uint64_t be_cells(const unsigned char *p, unsigned cells)
{
	uint64_t value = be32(p);

	return cells == 2 ? value << 32 | be32(p + 4) : value;
}

static bool same(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

static void add_ram(struct boot_info *boot, uint64_t base, uint64_t size)
{
	uint64_t end = base + size;

	boot_add_ram(boot, base, end > ARM_MAX_RAM_END ? ARM_MAX_RAM_END : end);
}

static void memory_prop(struct fdt_walk *w, const struct fdt_prop *p)
{
	unsigned step = 4 * (w->address_cells + w->size_cells);

	if (!same(p->name, "reg"))
		return;
	for (uint32_t at = 0; at + step <= p->size; at += step)
		add_ram(w->boot, be_cells(p->data + at, w->address_cells),
		        be_cells(p->data + at + 4 * w->address_cells, w->size_cells));
}

static void cpu_prop(struct fdt_walk *w, const struct fdt_prop *p)
{
	uint64_t mpidr;

	if (!same(p->name, "reg"))
		return;
	mpidr = be_cells(p->data, p->size / 4);
	if (mpidr != w->boot_mpidr && w->boot->ncpus < MAX_CPUS)
		w->machine->mpidr[w->boot->ncpus++] = mpidr;
}

static void copy_cmdline(struct boot_info *boot, const struct fdt_prop *p)
{
	uint32_t n = p->size < BOOT_CMDLINE_MAX ? p->size : BOOT_CMDLINE_MAX - 1;

	for (uint32_t i = 0; i < n; i++)
		boot->cmdline[i] = (char)p->data[i];
	boot->cmdline[n] = '\0';
}

static void chosen_prop(struct fdt_walk *w, const struct fdt_prop *p)
{
	if (same(p->name, "bootargs"))
		copy_cmdline(w->boot, p);
	else if (same(p->name, "linux,initrd-start"))
		w->boot->initrd = be_cells(p->data, p->size / 4);
	else if (same(p->name, "linux,initrd-end"))
		w->boot->initrd_size = be_cells(p->data, p->size / 4);
	else if (same(p->name, "rng-seed") && p->size >= 8)
		w->machine->seed = be_cells(p->data, 2);
}

static void root_prop(struct fdt_walk *w, const struct fdt_prop *p)
{
	if (same(p->name, "#address-cells"))
		w->address_cells = be32(p->data);
	else if (same(p->name, "#size-cells"))
		w->size_cells = be32(p->data);
}

static void prop(struct fdt_walk *w, const struct fdt_prop *p)
{
	if (w->depth == 1)
		root_prop(w, p);
	else if (w->depth == 2 && strncmp(w->node[1], "memory", 6) == 0)
		memory_prop(w, p);
	else if (w->depth == 2 && same(w->node[1], "chosen"))
		chosen_prop(w, p);
	else if (w->depth == 3 && same(w->node[1], "cpus") && strncmp(w->node[2], "cpu@", 4) == 0)
		cpu_prop(w, p);
}

/* Handles the token at p and returns where the next one stands; NULL: the end. */
static const unsigned char *token(struct fdt_walk *w, const unsigned char *p, const char *strings)
{
	struct fdt_prop found;
	uint32_t kind = be32(p);

	p += 4;
	if (kind == FDT_BEGIN) {
		if (w->depth < MAX_DEPTH)
			w->node[w->depth] = (const char *)p;
		w->depth++;
		while (*p++)
			;
	} else if (kind == FDT_END) {
		w->depth--;
	} else if (kind == FDT_PROP) {
		found.size = be32(p);
		found.name = strings + be32(p + 4);
		found.data = p + 8;
		prop(w, &found);
		p += 8 + found.size;
	} else if (kind != FDT_NOP) {
		return NULL;
	}
	return (const unsigned char *)(((uintptr_t)p + 3) & ~3ul);
}

void arm_fdt_read(const void *fdt, struct boot_info *boot, struct arm_machine *machine)
{
	const struct fdt_header *header = fdt;
	struct fdt_walk walk = {.boot = boot, .machine = machine};
	const unsigned char *p;

	if (be32(&header->magic) != FDT_MAGIC)
		kernel_fault("no device tree", 0, (uintptr_t)fdt);
	walk.address_cells = walk.size_cells = 2;
	walk.boot_mpidr = read_mpidr_el1() & 0xff00fffffful;
	machine->mpidr[0] = walk.boot_mpidr;
	boot->ncpus = 1;
	p = (const unsigned char *)fdt + be32(&header->structs);
	while (p)
		p = token(&walk, p, (const char *)fdt + be32(&header->strings));
	if (boot->initrd_size > boot->initrd)
		boot->initrd_size -= boot->initrd;
	else
		boot->initrd = boot->initrd_size = 0;
}

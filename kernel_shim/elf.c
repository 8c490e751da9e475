/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Loading static ELF64 programs.  Nothing in the file is believed: every
 * number is checked against the file's size and the user address space before
 * it is used.  What cannot be run gets ENOEXEC.
 */
#include <abi/errno.h>
#include <abi/mman.h>

#include "initrd.h"
#include "pagetable.h"
#include "kmem.h"
#include "param.h"
#include "proc_internal.h"
#include "vm.h"

/* ---- the parts of the format that a loader of static programs reads ---------------------- */

struct elf_header {
	unsigned char ident[16]; /* 0x7f ELF, class, byte order, version */
	uint16_t type, machine;
	uint32_t version;
	uint64_t entry, phoff, shoff;
	uint32_t flags;
	uint16_t ehsize, phentsize, phnum, shentsize, shnum, shstrndx;
};

struct elf_segment {
	uint32_t type, flags;
	uint64_t offset, vaddr, paddr, filesz, memsz, align;
};

_Static_assert(sizeof(struct elf_header) == 64, "ELF64 header");
_Static_assert(sizeof(struct elf_segment) == 56, "ELF64 program header");

#define ELF_CLASS64   2
#define ELF_LITTLE    1
#define ELF_VERSION   1
#define ELF_EXEC      2
#define ELF_DYN       3
#define ELF_LOAD      1
#define ELF_INTERP    3
#define ELF_GNU_STACK 0x6474e551u
#define ELF_X         1u
#define ELF_W         2u
#define ELF_R         4u

/* ---- loading --------------------------------------------------------------------------- */

/* Where position-independent programs go: two thirds up, as on Linux. */
#define DYN_BASE (USER_TOP / 3 * 2 & ~(PAGE_SIZE - 1))
/* Nothing of a program may lie where the stack and mappings go. */
#define LOAD_TOP (USER_TOP - 2 * STACK_MAX)

struct load {
	const struct initrd_file *file;
	struct elf_header head;
	uint64_t bias; /* added to every address of the file */
	uint64_t end;  /* of the highest segment: the break starts behind it */
	bool entry_found;
};

static struct elf_segment segment(const struct load *l, unsigned i)
{
	struct elf_segment s;

	memcpy(&s, l->file->data + l->head.phoff + i * sizeof s, sizeof s);
	return s;
}

static int check_header(const struct load *l)
{
	const struct elf_header *h = &l->head;
	uint64_t size = l->file->size;

	if (memcmp(h->ident, "\177ELF", 4) || h->ident[4] != ELF_CLASS64 ||
	    h->ident[5] != ELF_LITTLE || h->ident[6] != ELF_VERSION)
		return -ENOEXEC;
	if (h->type != ELF_EXEC && h->type != ELF_DYN)
		return -ENOEXEC;
	if (h->machine != ARCH_ELF_MACHINE || h->phentsize != sizeof(struct elf_segment))
		return -ENOEXEC;
	if (h->phnum == 0 || h->phnum > EXEC_PHNUM_MAX)
		return -ENOEXEC;
	if (h->phoff > size || size - h->phoff < h->phnum * sizeof(struct elf_segment))
		return -ENOEXEC;
	return 0;
}

static int check_segment(const struct load *l, const struct elf_segment *s)
{
	uint64_t size = l->file->size;

	if (s->filesz > s->memsz || s->offset > size || size - s->offset < s->filesz)
		return -ENOEXEC;
	if (s->memsz > LOAD_TOP || s->vaddr > LOAD_TOP - s->memsz ||
	    s->vaddr + l->bias > LOAD_TOP - s->memsz || s->vaddr + l->bias < MMAP_MIN_ADDR)
		return -ENOEXEC;
	if ((s->vaddr ^ s->offset) & (PAGE_SIZE - 1))
		return -ENOEXEC;
	return 0;
}

int exec_write(struct vm_space *vm, uintptr_t va, const void *src, size_t n)
{
	const char *from = src;

	while (n) {
		size_t room = PAGE_SIZE - va % PAGE_SIZE, part = n < room ? n : room;
		uint64_t pa;
		unsigned prot;
		int code;

		if (vm_fault(vm, va, ARCH_WRITE, &code) ||
		    !page_get(&vm->as, va & ~(PAGE_SIZE - 1), &pa, &prot))
			return -ENOMEM;
		memcpy((char *)arch_phys_to_virt(pa) + va % PAGE_SIZE, from, part);
		va += part;
		from += part;
		n -= part;
	}
	return 0;
}

static unsigned segment_prot(const struct elf_segment *s)
{
	return (s->flags & ELF_R ? PROT_READ : 0) | (s->flags & ELF_W ? PROT_WRITE : 0) |
	       (s->flags & ELF_X ? PROT_EXEC : 0);
}

/* Mapped writable first, so that it can be filled. */
static int map_segment(struct load *l, struct vm_space *vm, const struct elf_segment *s)
{
	uintptr_t va = s->vaddr + l->bias, start = va & ~(PAGE_SIZE - 1);
	struct vm_map_request req = {.addr = start,
	                             .len = va - start + s->memsz,
	                             .prot = PROT_READ | PROT_WRITE,
	                             .flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE};
	long r = vm_map(vm, &req);
	uint64_t entry = l->head.entry + l->bias;

	if (r < 0)
		return r == -EEXIST ? -ENOEXEC : -ENOMEM;
	if (exec_write(vm, va, l->file->data + s->offset, s->filesz))
		return -ENOMEM;
	if (vm_protect(vm, start, req.len, segment_prot(s)))
		return -ENOMEM;
	if (va + s->memsz > l->end)
		l->end = va + s->memsz;
	if ((s->flags & ELF_X) && entry >= va && entry < va + s->memsz)
		l->entry_found = true;
	return 0;
}

/* The program headers in memory, for AT_PHDR: inside the segment that has them. */
static void note_headers(const struct load *l, const struct elf_segment *s,
                         struct exec_image *image)
{
	uint64_t size = l->head.phnum * sizeof *s;

	if (l->head.phoff >= s->offset && size <= s->filesz &&
	    l->head.phoff - s->offset <= s->filesz - size)
		image->phdr = s->vaddr + l->bias + (l->head.phoff - s->offset);
}

static int load_segment(struct load *l, const struct elf_segment *s, struct exec_image *image)
{
	int e;

	if (s->type == ELF_INTERP)
		return -ENOEXEC; /* no dynamic linker here */
	if (s->type == ELF_GNU_STACK)
		image->exec_stack = s->flags & ELF_X;
	if (s->type != ELF_LOAD || s->memsz == 0)
		return 0;
	e = check_segment(l, s);
	if (!e)
		e = map_segment(l, image->vm, s);
	if (!e)
		note_headers(l, s, image);
	return e;
}

int elf_load(const struct initrd_file *file, struct exec_image *image)
{
	struct load l = {.file = file};

	if (file->size < sizeof l.head)
		return -ENOEXEC;
	memcpy(&l.head, file->data, sizeof l.head);
	if (check_header(&l))
		return -ENOEXEC;
	if (l.head.type == ELF_DYN)
		l.bias = DYN_BASE;
	for (unsigned i = 0; i < l.head.phnum; i++) {
		struct elf_segment s = segment(&l, i);
		int e = load_segment(&l, &s, image);

		if (e)
			return e;
	}
	if (!l.entry_found)
		return -ENOEXEC;
	image->entry = l.head.entry + l.bias;
	image->phnum = l.head.phnum;
	image->vm->brk_start = (l.end + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1);
	image->vm->brk = image->vm->brk_start;
	return 0;
}

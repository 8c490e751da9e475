/* SPDX-License-Identifier: BSD-2-Clause */
/* The parts of the ELF64 format that a loader of static programs reads. */
#ifndef KERNEL_SHIM_ELF_H
#define KERNEL_SHIM_ELF_H

#include <stdint.h>

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

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/* The part of ELF that a program reads of itself: its program headers. */
#ifndef LOAM_ELF64_H
#define LOAM_ELF64_H

#include <stdint.h>

#define PT_TLS 7

struct elf64_phdr {
	uint32_t p_type, p_flags;
	uint64_t p_offset, p_vaddr, p_paddr, p_filesz, p_memsz, p_align;
};

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * For the file that defines malloc: whoever links it from an archive gets other_libc.c along, and
 * with it all of the family.  A C library behind that archive must not add, say, a calloc of its
 * own.  --gc-sections drops what nobody calls.
 */
#ifndef LOAM_FAMILY_H
#define LOAM_FAMILY_H

extern void (*const heap_family[])(void);
__attribute__((__used__)) static void (*const *const bring_family)(void) = heap_family;

#endif

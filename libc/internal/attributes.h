/* SPDX-License-Identifier: BSD-2-Clause */
/* Attributes by short names.  A public function that ISO C does not name is WEAK,
 * so that a program's own function of that name takes its place. */
#ifndef LOAM_ATTRIBUTES_H
#define LOAM_ATTRIBUTES_H

#define WEAK           __attribute__((__weak__))
#define ALIAS(target)  ALIAS_OF(target) /* target may be a macro */
#define ALIAS_OF(name) __attribute__((__weak__, __alias__(#name)))
#define likely(x)      __builtin_expect(!!(x), 1)
#define unlikely(x)    __builtin_expect(!!(x), 0)

/* The compiler forgets what it knows of x's value: where it would make a branch of a choice
 * that no CPU can predict. */
#define opaque(x) __asm__("" : "+r"(x))

#endif

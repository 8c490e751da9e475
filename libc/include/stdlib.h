/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The heap, the end of the process, numbers, sorting, the environment.  Where
 * nothing else is said a function leaves errno alone and never blocks.
 */
#ifndef LOAM_STDLIB_H
#define LOAM_STDLIB_H

#include <stddef.h>

#include <bits/features.h>
#include <bits/begin.h>

#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX     0x7fffffff

typedef struct {
	int quot, rem;
} div_t;

typedef struct {
	long quot, rem;
} ldiv_t;

typedef struct {
	long long quot, rem;
} lldiv_t;

/*
 * The heap.  Sizes are bytes.  Blocks are 16-byte aligned.  NULL and ENOMEM when
 * memory is out or the size is over PTRDIFF_MAX; the heap works on.  A size of 0
 * gives a unique pointer.  May block on a lock; not async-signal-safe.  Freeing
 * what is no live block prints a line and aborts.
 */
/* A new block; what it holds is not defined.  (C23) */
void *malloc(size_t size);
/* Any pointer from this section, or NULL.  Never touches errno.  (C23) */
void free(void *ptr);
/* A new block of nmemb * size zero bytes.  Overflow: ENOMEM.  (C23) */
void *calloc(size_t nmemb, size_t size);
/* Changes a block's size and perhaps its place, keeping what both sizes hold.  On
 * failure the block stays as it is.  Size 0: a block of no bytes.  (C23) */
void *realloc(void *ptr, size_t size);
/* alignment: a power of two; 1, 2, 4 count as 8.  Another one: EINVAL.  (C23) */
void *aligned_alloc(size_t alignment, size_t size);
/* free by someone who knows the size asked for (and the alignment): a wrong one
 * aborts.  (C23) */
void free_sized(void *ptr, size_t size);
void free_aligned_sized(void *ptr, size_t alignment, size_t size);
#ifdef __LOAM_POSIX
/* Returns 0, EINVAL (alignment no power of two or no multiple of sizeof(void *))
 * or ENOMEM; sets *memptr only with 0.  errno stays.  (POSIX) */
int posix_memalign(void **memptr, size_t alignment, size_t size);
/* realloc of nmemb * size bytes.  Overflow: ENOMEM, the block stays.  (POSIX) */
void *reallocarray(void *ptr, size_t nmemb, size_t size);
#endif
#ifdef __LOAM_EXTRA
/* As realloc; frees the block when it fails.  (BSD) */
void *reallocf(void *ptr, size_t size);
#ifdef _OPENBSD_SOURCE
/* The caller tells the old count; what is new is zero, what is given up is
 * cleared.  An old count or size too large: EINVAL.  (OpenBSD) */
void *recallocarray(void *ptr, size_t old_nmemb, size_t nmemb,
                    size_t size) __asm__("__recallocarray_openbsd");
#else
/* As reallocarray; every byte beyond the size last asked for is zero.  (ours) */
void *recallocarray(void *ptr, size_t nmemb, size_t size);
#endif
/* free that clears the block's first size bytes.  (OpenBSD) */
void freezero(void *ptr, size_t size);
/* A block aligned to a page.  (BSD) */
void *valloc(size_t size);
#endif

/*
 * The end.
 */
/* Runs what atexit registered, last first, flushes stdio, ends every thread of the process with
 * the low 8 bits of status.  A second thread that calls it waits.  (C23) */
__LOAM_NORETURN void exit(int status);
/* Without any of that.  Async-signal-safe.  (C23) */
__LOAM_NORETURN void _Exit(int status);
/* Runs what at_quick_exit registered, then as _Exit.  (C23) */
__LOAM_NORETURN void quick_exit(int status);
/* SIGABRT, blocked or not; its default action when a handler returns.  Flushes
 * nothing.  Async-signal-safe.  (C23) */
__LOAM_NORETURN void abort(void);
/* 0, or -1 when there is no memory; at least 32 functions fit without any.  (C23) */
int atexit(void (*function)(void));
int at_quick_exit(void (*function)(void));

/*
 * Numbers from strings: white space, a sign, digits.  *end, if end is not NULL, is set
 * to the first byte that is no part of the number: to s when there is none.
 */
/* base 2..36, or 0: as in C (0x, 0b, 0).  Out of range: the nearest value, and ERANGE.
 * A bad base: 0 and EINVAL.  (C23) */
long strtol(const char *__restrict s, char **__restrict end, int base);
unsigned long strtoul(const char *__restrict s, char **__restrict end, int base);
long long strtoll(const char *__restrict s, char **__restrict end, int base);
unsigned long long strtoull(const char *__restrict s, char **__restrict end, int base);
/* Decimal, hexadecimal (0x1.8p3), inf, nan; rounded to nearest, exactly.  Too
 * large: an infinity and ERANGE; too small: the nearest value and ERANGE.  (C23) */
double strtod(const char *__restrict s, char **__restrict end);
float strtof(const char *__restrict s, char **__restrict end);
long double strtold(const char *__restrict s, char **__restrict end);
/* Without any check: what is out of range is not defined.  (C23) */
int atoi(const char *s);
long atol(const char *s);
long long atoll(const char *s);
double atof(const char *s);

/* Absolute value; that of the least number is not defined.  (C23) */
int abs(int n);
long labs(long n);
long long llabs(long long n);
/* Quotient towards zero and remainder.  (C23) */
div_t div(int numerator, int denominator);
ldiv_t ldiv(long numerator, long denominator);
lldiv_t lldiv(long long numerator, long long denominator);

/* Sorts count elements of size bytes; not stable; n log n comparisons at worst, no memory
 * from the heap.  (C23) */
void qsort(void *base, size_t count, size_t size, int (*compare)(const void *, const void *));
/* An element equal to key in sorted ones, or NULL.  (C23) */
void *bsearch(const void *key, const void *base, size_t count, size_t size,
              int (*compare)(const void *, const void *));

/* 0..RAND_MAX, the same numbers after the same srand (at first: srand(1)).  Of one
 * sequence for the whole process; safe from several threads.  (C23) */
int rand(void);
void srand(unsigned seed);

/* The value of NAME, or NULL.  It lives until the variable is changed.  (C23) */
char *getenv(const char *name);
#ifdef __LOAM_POSIX
/* rand with its state in *seed.  (POSIX) */
int rand_r(unsigned *seed);
/* qsort that passes arg on.  (POSIX) */
void qsort_r(void *base, size_t count, size_t size,
             int (*compare)(const void *, const void *, void *), void *arg);
/* Change the environment; 0 or -1.  EINVAL: the name is empty or has '='; ENOMEM.
 * Not safe while another thread reads it.  putenv keeps the string itself.  (POSIX) */
int setenv(const char *name, const char *value, int overwrite);
int unsetenv(const char *name);
int putenv(char *string);
/* getenv, but NULL in a set-user-ID program.  (POSIX) */
char *secure_getenv(const char *name);
#endif
#ifdef __LOAM_EXTRA
/* Empties the environment; 0.  (GNU) */
int clearenv(void);
/* The program's name: argv[0] without folders.  (BSD) */
const char *getprogname(void);
#endif

#include <bits/end.h>

#endif

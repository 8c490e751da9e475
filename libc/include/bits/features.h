/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Which names the headers of ISO C declare beyond ISO C.  With -std=c11 and the
 * like only what a feature-test macro asks for; otherwise everything.
 *   __LOAM_POSIX   names of POSIX.1-2024
 *   __LOAM_EXTRA   names of BSD, GNU and our own
 */
#ifndef BITS_FEATURES_H
#define BITS_FEATURES_H

#if !defined(__STRICT_ANSI__) || defined(_GNU_SOURCE) || defined(_DEFAULT_SOURCE) || \
        defined(_BSD_SOURCE) || defined(_OPENBSD_SOURCE)
#define __LOAM_POSIX 1
#define __LOAM_EXTRA 1
#elif defined(_POSIX_C_SOURCE) || defined(_POSIX_SOURCE) || defined(_XOPEN_SOURCE)
#define __LOAM_POSIX 1
#endif

#define __LOAM_NORETURN              __attribute__((__noreturn__))
#define __LOAM_PRINTF(format, first) __attribute__((__format__(__printf__, format, first)))
#define __LOAM_SCANF(format, first)  __attribute__((__format__(__scanf__, format, first)))

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/* assert: a false expression prints a line on standard error and aborts.  With
 * NDEBUG it is not evaluated.  May be included again with NDEBUG changed.  (C23) */
#undef assert
#ifdef NDEBUG
#define assert(...) ((void)0)
#else
#define assert(...) \
	((__VA_ARGS__) ? (void)0 : __assert_fail(#__VA_ARGS__, __FILE__, __LINE__, __func__))
#endif

#ifndef LOAM_ASSERT_H
#define LOAM_ASSERT_H
#include <bits/begin.h>

#if !defined(__cplusplus) && (!defined(__STDC_VERSION__) || __STDC_VERSION__ <= 201710L)
#define static_assert _Static_assert
#endif

/* What a failed assert calls.  (LSB) */
__attribute__((__noreturn__)) void __assert_fail(const char *expression, const char *file,
                                                 unsigned line, const char *function);

#include <bits/end.h>
#endif

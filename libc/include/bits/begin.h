/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every public header includes this before its declarations and <bits/end.h>
 * after them: C linkage for C++, and visible though the library is compiled with
 * -fvisibility=hidden.  No include guard: it is meant to be included many times.
 */
#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default)

/* SPDX-License-Identifier: BSD-2-Clause */
/* kcall(SYS_name, arguments...): one system call, any argument types, 0 to 6 of them. */
#ifndef LOAM_PORT_LINUX_KCALL_H
#define LOAM_PORT_LINUX_KCALL_H

#include <syscall_arch.h>
#include <syscall_nr.h>

/* clang-format would align all of these with the longest. */
/* clang-format off */
/* How many arguments there are besides the number. */
#define KCALL_COUNT_(n, a, b, c, d, e, f, count, ...) count
#define KCALL_COUNT(...) KCALL_COUNT_(__VA_ARGS__, 6, 5, 4, 3, 2, 1, 0, 0)

#define KCALL_PASTE_(a, b) a##b
#define KCALL_PASTE(a, b) KCALL_PASTE_(a, b)

#define kcall(...) KCALL_PASTE(KCALL_, KCALL_COUNT(__VA_ARGS__))(__VA_ARGS__)

#define KCALL_0(n) arch_syscall0(n)
#define KCALL_1(n, a) arch_syscall1(n, (long)(a))
#define KCALL_2(n, a, b) arch_syscall2(n, (long)(a), (long)(b))
#define KCALL_3(n, a, b, c) arch_syscall3(n, (long)(a), (long)(b), (long)(c))
#define KCALL_4(n, a, b, c, d) arch_syscall4(n, (long)(a), (long)(b), (long)(c), (long)(d))
#define KCALL_5(n, a, b, c, d, e) \
	arch_syscall5(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e))
#define KCALL_6(n, a, b, c, d, e, f) \
	arch_syscall6(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))
/* clang-format on */

#endif

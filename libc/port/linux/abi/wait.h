/* SPDX-License-Identifier: BSD-2-Clause */
/* wait4 and waitid options of the Linux ABI. */
#ifndef ABI_WAIT_H
#define ABI_WAIT_H

#define WNOHANG    1
#define WUNTRACED  2
#define WSTOPPED   2
#define WEXITED    4
#define WCONTINUED 8
#define WNOWAIT    0x01000000
#define __WALL     0x40000000

#define P_ALL      0
#define P_PID      1
#define P_PGID     2

#endif

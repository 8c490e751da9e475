/* SPDX-License-Identifier: BSD-2-Clause */
/* clone flags and scheduling constants of the Linux ABI. */
#ifndef ABI_SCHED_H
#define ABI_SCHED_H

#define CLONE_VM             0x00000100
#define CLONE_FS             0x00000200
#define CLONE_FILES          0x00000400
#define CLONE_SIGHAND        0x00000800
#define CLONE_VFORK          0x00004000
#define CLONE_PARENT         0x00008000
#define CLONE_THREAD         0x00010000
#define CLONE_SYSVSEM        0x00040000
#define CLONE_SETTLS         0x00080000
#define CLONE_PARENT_SETTID  0x00100000
#define CLONE_CHILD_CLEARTID 0x00200000
#define CLONE_DETACHED       0x00400000
#define CLONE_CHILD_SETTID   0x01000000

#define SCHED_OTHER          0
#define SCHED_FIFO           1
#define SCHED_RR             2

#endif

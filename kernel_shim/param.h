/* SPDX-License-Identifier: BSD-2-Clause */
/* Every limit and tunable of the kernel. */
#ifndef KERNEL_SHIM_PARAM_H
#define KERNEL_SHIM_PARAM_H

#define NS_PER_MS  1000000ull
#define NS_PER_SEC 1000000000ull

/* scheduling */
#define SLICE_NS (10 * NS_PER_MS)

/* processes */
#define MAX_PIDS 4096 /* processes and threads together; ids are 1..MAX_PIDS-1 */

/* descriptors and paths */
#define FD_INITIAL  64   /* slots of a fresh table */
#define FD_MAX      1024 /* RLIMIT_NOFILE, hard and soft */
#define KPATH_MAX   512  /* longest path that the kernel takes, NUL included */
#define KNAME_MAX   255  /* longest shm or queue name, NUL excluded */
#define PIPE_SIZE   65536
#define MAX_OBJECTS 4096 /* names in /dev/shm */

/* message queues, as Linux's /proc/sys/fs/mqueue (msg_max with CAP_SYS_RESOURCE) */
#define MQ_QUEUES_MAX          256
#define MQ_MSG_DEFAULT         10
#define MQ_MSGSIZE_DEFAULT     8192
#define MQ_MSG_MAX             10
#define MQ_MSGSIZE_MAX         8192
#define MQ_MSG_HARDMAX         65536
#define MQ_MSGSIZE_HARDMAX     (16 * 1024 * 1024)
#define RLIMIT_MSGQUEUE_INIT   819200ul
#define RLIMIT_SIGPENDING_INIT 1024

/* programs */
#define STACK_MAX           (8ul << 20) /* RLIMIT_STACK: how far the main stack grows */
#define STACK_GUARD_GAP     (1ul << 20) /* nothing is placed that close below the stack */
#define EXEC_ARGS_MAX       (2ul << 20) /* bytes of argv and envp, their pointers included */
#define EXEC_STRING_MAX     131072      /* of one string, NUL included */
#define EXEC_PHNUM_MAX      64
#define MMAP_MIN_ADDR       0x10000ul /* nothing is mapped below, as on Linux */
#define RESERVE_PAGES       64        /* fork and mmap fail before the last pages are gone */
#define VM_REGIONS_MAX      65530     /* vm.max_map_count */
#define RLIMIT_MEMLOCK_INIT (8ul << 20)

#endif

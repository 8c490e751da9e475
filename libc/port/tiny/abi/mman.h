/* SPDX-License-Identifier: BSD-2-Clause */
/* Names that programs are compiled with: the tiny kernel maps nothing, and no value is Linux's. */
#ifndef ABI_MMAN_H
#define ABI_MMAN_H

#define PROT_NONE           0
#define PROT_READ           4
#define PROT_WRITE          8
#define PROT_EXEC           16

#define MAP_SHARED          0x20
#define MAP_PRIVATE         0x10
#define MAP_SHARED_VALIDATE 0x30
#define MAP_TYPE            0x30
#define MAP_FIXED           0x01
#define MAP_ANONYMOUS       0x02
#define MAP_ANON            MAP_ANONYMOUS
#define MAP_GROWSDOWN       0x0100
#define MAP_DENYWRITE       0x0800
#define MAP_EXECUTABLE      0x1000
#define MAP_LOCKED          0x2000
#define MAP_NORESERVE       0x4000
#define MAP_POPULATE        0x8000
#define MAP_NONBLOCK        0x10000
#define MAP_STACK           0x20000
#define MAP_HUGETLB         0x40000
#define MAP_SYNC            0x80000
#define MAP_FIXED_NOREPLACE 0x100000
#define MAP_FILE            0

#define MREMAP_MAYMOVE      1
#define MREMAP_FIXED        2
#define MREMAP_DONTUNMAP    4

#define MS_ASYNC            1
#define MS_INVALIDATE       2
#define MS_SYNC             4

#define MCL_CURRENT         1
#define MCL_FUTURE          2
#define MCL_ONFAULT         4
#define MLOCK_ONFAULT       1

#define MADV_NORMAL         0
#define MADV_RANDOM         1
#define MADV_SEQUENTIAL     2
#define MADV_WILLNEED       3
#define MADV_DONTNEED       4
#define MADV_FREE           8
#define MADV_REMOVE         9
#define MADV_DONTFORK       10
#define MADV_DOFORK         11
#define MADV_MERGEABLE      12
#define MADV_UNMERGEABLE    13
#define MADV_HUGEPAGE       14
#define MADV_NOHUGEPAGE     15
#define MADV_DONTDUMP       16
#define MADV_DODUMP         17
#define MADV_WIPEONFORK     18
#define MADV_KEEPONFORK     19
#define MADV_COLD           20
#define MADV_PAGEOUT        21

#define MFD_CLOEXEC         1u
#define MFD_ALLOW_SEALING   2u
#define MFD_HUGETLB         4u

#endif

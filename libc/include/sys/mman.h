/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Memory mappings and shared-memory objects: POSIX.1-2024 <sys/mman.h> and
 * what Linux programs expect beside it.  Constants are the port's.
 *
 * Every function fails with -1 (mmap and mremap with MAP_FAILED) and errno,
 * posix_madvise excepted, and leaves errno alone when it succeeds.  None
 * blocks, unless said.  All are async-signal-safe.  Addresses are multiples of
 * the page size where the text says "page"; lengths are bytes, rounded up to
 * whole pages.  ENOSYS: the kernel has no such call.
 */
#ifndef LOAM_SYS_MMAN_H
#define LOAM_SYS_MMAN_H

#include <stddef.h>
#include <abi/mman.h>
#include <sys/types.h>

#define MAP_FAILED ((void *)-1)

/* Advice of posix_madvise. */
#define POSIX_MADV_NORMAL     0
#define POSIX_MADV_RANDOM     1
#define POSIX_MADV_SEQUENTIAL 2
#define POSIX_MADV_WILLNEED   3
#define POSIX_MADV_DONTNEED   4

#include <bits/begin.h>

/*
 * Maps len > 0 bytes of the file fd from offset off (a multiple of the page
 * size) on, or of fresh zero memory with MAP_ANONYMOUS.  addr is a hint, or the
 * page it must be with MAP_FIXED.  Returns the address.
 * EINVAL: len 0, off or a fixed addr unaligned, neither MAP_SHARED nor MAP_PRIVATE.
 * ENOMEM: len over PTRDIFF_MAX, or no room.  EBADF, EACCES, ENODEV: fd cannot
 * be mapped so.  POSIX.
 */
void *mmap(void *addr, size_t len, int prot, int flags, int fd, off_t off);

/* Unmaps the pages of [addr, addr+len); pages not mapped are no error.
 * EINVAL: addr is no page, len is 0 or beyond the address space.  POSIX. */
int munmap(void *addr, size_t len);

/* Sets the protection of mapped pages.  EINVAL: addr is no page.  ENOMEM: a page
 * is not mapped.  EACCES: the file was not opened for it.  POSIX. */
int mprotect(void *addr, size_t len, int prot);

/* Writes changed pages back to their file; with MS_SYNC may block until done.
 * EINVAL: addr is no page, MS_SYNC and MS_ASYNC together, unknown flag.
 * ENOMEM: a page is not mapped.  POSIX. */
int msync(void *addr, size_t len, int flags);

/* Keep pages resident, or no longer.  ENOMEM: not mapped, or over the limit.
 * EPERM: not allowed.  mlock2 takes MLOCK_ONFAULT (EINVAL: another flag) and
 * is from Linux, the others POSIX. */
int mlock(const void *addr, size_t len);
int mlock2(const void *addr, size_t len, unsigned flags);
int munlock(const void *addr, size_t len);
/* flags: MCL_CURRENT, MCL_FUTURE, Linux's MCL_ONFAULT; EINVAL: none or others. */
int mlockall(int flags);
int munlockall(void);

/* Tells how pages will be used.  MADV_DONTNEED throws private memory's contents
 * away.  EINVAL: addr is no page, advice unknown.  ENOMEM: not mapped.  BSD, Linux. */
int madvise(void *addr, size_t len, int advice);

/* Returns 0 or the error's number (EINVAL, ENOMEM, ENOSYS) and never sets errno.
 * Advice never changes contents: POSIX_MADV_DONTNEED does nothing.  POSIX. */
int posix_madvise(void *addr, size_t len, int advice);

/*
 * Grows or shrinks the mapping at old; MREMAP_MAYMOVE lets it move,
 * MREMAP_FIXED gives the new address as fifth argument.  Returns the address.
 * EINVAL: unaligned, a length of 0, unknown flags.  ENOMEM: new_len over
 * PTRDIFF_MAX, no room, or no room without moving.  EFAULT: old is not mapped.
 * Linux.
 */
void *mremap(void *old, size_t old_len, size_t new_len, int flags, ...);

/* For each page of [addr, addr+len), bit 0 of a byte of vec: resident.
 * EINVAL: addr is no page.  ENOMEM: not mapped.  BSD, Linux. */
int mincore(void *addr, size_t len, unsigned char *vec);

/* A new object of size 0 without a name in any namespace; returns a descriptor.
 * flags: MFD_CLOEXEC, MFD_ALLOW_SEALING.  EINVAL: other flags, or a name (for
 * people to read) longer than 249 bytes.  EMFILE, ENOMEM.  Linux. */
int memfd_create(const char *name, unsigned flags);

/*
 * Opens the shared-memory object of that name: a slash, which may be left out,
 * then 1..255 bytes without a slash, not "." and not "..".  oflag: O_RDONLY or
 * O_RDWR; O_CREAT makes it, of size 0, if it does not exist (mode & ~umask),
 * with O_EXCL only then; O_TRUNC cuts it to 0.  The descriptor has FD_CLOEXEC.
 * EINVAL: name or access mode.  ENAMETOOLONG.  EEXIST, ENOENT, EACCES, EMFILE,
 * ENFILE, ENOSPC.  POSIX.
 */
int shm_open(const char *name, int oflag, mode_t mode);

/* Takes the name away; the object lives until its last map and descriptor go.
 * EINVAL, ENAMETOOLONG: as shm_open.  ENOENT, EACCES.  POSIX. */
int shm_unlink(const char *name);

#include <bits/end.h>

#endif

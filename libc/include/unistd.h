/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Descriptors, processes and the system, as POSIX <unistd.h>.  Unless its line says otherwise a
 * function here is async-signal-safe, returns 0 or what it says, and on failure
 * -1 with errno set: by the kernel where no error is named; ENOSYS where the
 * kernel has no such call.
 */
#ifndef LOAM_UNISTD_H
#define LOAM_UNISTD_H

#include <sys/types.h>

#include <abi/access.h>
#include <abi/seek.h>
#include <bits/features.h>
#include <bits/begin.h>

#define _POSIX_VERSION 202405L

#define STDIN_FILENO   0
#define STDOUT_FILENO  1
#define STDERR_FILENO  2

/* For sysconf. */
#define _SC_ARG_MAX          0
#define _SC_CHILD_MAX        1
#define _SC_CLK_TCK          2
#define _SC_OPEN_MAX         4
#define _SC_VERSION          29
#define _SC_PAGESIZE         30
#define _SC_PAGE_SIZE        _SC_PAGESIZE
#define _SC_MQ_OPEN_MAX      27
#define _SC_MQ_PRIO_MAX      28
#define _SC_SEM_VALUE_MAX    33
#define _SC_IOV_MAX          60
#define _SC_THREADS          67
#define _SC_THREAD_STACK_MIN 75
#define _SC_NPROCESSORS_CONF 83
#define _SC_NPROCESSORS_ONLN 84

extern char **environ;

/* Up to n bytes; return how many.  0 from read is the end of the file.  May block;
 * EINTR.  (POSIX) */
ssize_t read(int fd, void *buf, size_t n);
ssize_t write(int fd, const void *buf, size_t n);
/* At an offset, without moving the descriptor's.  (POSIX) */
ssize_t pread(int fd, void *buf, size_t n, off_t offset);
ssize_t pwrite(int fd, const void *buf, size_t n, off_t offset);
int close(int fd);
/* Moves the offset; returns the new one, bytes from the start.  (POSIX) */
off_t lseek(int fd, off_t offset, int whence);
/* Sets the size of a file or shared-memory object; what is new is zero.  (POSIX) */
int ftruncate(int fd, off_t size);
/* fds[0] reads what fds[1] wrote.  pipe2: flags O_CLOEXEC, O_NONBLOCK.  (POSIX) */
int pipe(int fds[2]);
int pipe2(int fds[2], int flags);
/* A second descriptor; dup2's is fd, closed first; dup3: fd differs, O_CLOEXEC.  (POSIX) */
int dup(int old);
int dup2(int old, int fd);
int dup3(int old, int fd, int flags);
/* Removes a name.  (POSIX) */
int unlink(const char *path);
/* Asks whether the real user may; mode F_OK or any of R_OK, W_OK, X_OK.  (POSIX) */
int access(const char *path, int mode);
/* 1, or 0 and errno.  (POSIX) */
int isatty(int fd);

/* Never fail.  (POSIX; gettid GNU) */
pid_t getpid(void);
pid_t getppid(void);
pid_t gettid(void);
uid_t getuid(void);
uid_t geteuid(void);
gid_t getgid(void);
gid_t getegid(void);
pid_t getpgrp(void);
int setuid(uid_t uid);
int setgid(gid_t gid);
pid_t getpgid(pid_t pid);
int setpgid(pid_t pid, pid_t pgid);
/* The new session's id.  (POSIX) */
pid_t setsid(void);

/* A child that has only the calling thread; 0 there, the child's id here.  EAGAIN,
 * ENOMEM.  Runs pthread_atfork's handlers: not async-signal-safe; _Fork runs none
 * and is.  vfork is fork.  (POSIX; vfork BSD) */
pid_t fork(void);
pid_t _Fork(void);
pid_t vfork(void);
/* Replace the program; return only on failure.  execvp, execvpe and execlp search PATH and
 * hand what is no program to the shell; execle takes the environment after the NULL.
 * (POSIX; execvpe GNU) */
int execve(const char *path, char *const argv[], char *const envp[]);
int execv(const char *path, char *const argv[]);
int execvp(const char *file, char *const argv[]);
int execvpe(const char *file, char *const argv[], char *const envp[]);
int execl(const char *path, const char *arg, ...) __attribute__((__sentinel__));
int execle(const char *path, const char *arg, ...) __attribute__((__sentinel__(1)));
int execlp(const char *file, const char *arg, ...) __attribute__((__sentinel__));
/* Ends the process at once: no atexit, no flush.  (POSIX) */
__LOAM_NORETURN void _exit(int status);

/* Suspend the calling thread; EINTR.  sleep returns the seconds left.  (POSIX; usleep BSD) */
unsigned sleep(unsigned seconds);
int usleep(useconds_t microseconds);
/* SIGALRM in so many seconds, 0: never; returns the seconds left of the last.  (POSIX) */
unsigned alarm(unsigned seconds);
/* Until a signal handler has run: -1, EINTR.  (POSIX) */
int pause(void);

/* A limit or option, or -1: without a change of errno when there is no limit, with EINVAL when the
 * name is unknown.  (POSIX) */
long sysconf(int name);
/* Bytes.  (BSD) */
int getpagesize(void);
/* Random bytes, at most 256 (EIO).  (POSIX) */
int getentropy(void *buf, size_t n);

/* The end of the data segment: sbrk moves it by so many bytes and returns where it
 * was, (void *)-1 and ENOMEM on failure; brk sets it.  (BSD) */
void *sbrk(ptrdiff_t increment);
int brk(void *addr);

/* Options from argv, in order: returns the next option's letter, '?' for an unknown one or a
 * missing argument (':' when options begins with one), -1 at the end.  Not
 * thread-safe.  (POSIX) */
int getopt(int argc, char *const argv[], const char *options);
extern char *optarg;
extern int optind, opterr, optopt;

#include <bits/end.h>

#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Streams and formatted text.  A stream has a lock: each call is atomic towards
 * other threads.  None is async-signal-safe except snprintf and its relatives on
 * memory.  Functions that write or read may block; on failure they set errno as
 * write, read, lseek, open or malloc do, set the stream's error flag, and return
 * EOF (or what their line says).  One that succeeds leaves errno alone.
 */
#ifndef LOAM_STDIO_H
#define LOAM_STDIO_H

#include <stdarg.h>
#include <stddef.h>

#include <bits/features.h>
#include <abi/seek.h>
#ifdef __LOAM_POSIX
#include <sys/types.h>
#endif
#include <bits/begin.h>

#define EOF          (-1)
#define BUFSIZ       4096
#define FOPEN_MAX    1000
#define FILENAME_MAX 4096
#define _IOFBF       0
#define _IOLBF       1
#define _IONBF       2

typedef struct __loam_file FILE;
typedef struct {
	long __offset;
} fpos_t;

/* stdout writes at each newline when it is a terminal or a console, else when its buffer
 * is full; stderr with each call. */
extern FILE *const stdin, *const stdout, *const stderr;
#define stdin  stdin
#define stdout stdout
#define stderr stderr

/*
 * printf.  Conversions d i u o x X b B c s p n % and e E f F g G a A (exact to the last
 * digit), m (the message of errno); lengths hh h l ll j z t L w8..w64; flags - + space # 0;
 * width and precision, also as *; arguments by position, %1$d.
 * Return the number of bytes that were, or with enough room would have been,
 * written; < 0 on failure: EOVERFLOW over INT_MAX, EINVAL for an unknown
 * conversion, EILSEQ for a wide character that is not ASCII.
 */
int printf(const char *__restrict format, ...) __LOAM_PRINTF(1, 2);                      /* C23 */
int fprintf(FILE *__restrict f, const char *__restrict format, ...) __LOAM_PRINTF(2, 3); /* C23 */
int vprintf(const char *__restrict format, va_list ap) __LOAM_PRINTF(1, 0);              /* C23 */
int vfprintf(FILE *__restrict f, const char *__restrict format, va_list ap)
        __LOAM_PRINTF(2, 0); /* C23 */
/* Into memory, with a zero byte; snprintf writes size bytes at most.  (C23) */
int sprintf(char *__restrict s, const char *__restrict format, ...) __LOAM_PRINTF(2, 3);
int vsprintf(char *__restrict s, const char *__restrict format, va_list ap) __LOAM_PRINTF(2, 0);
int snprintf(char *__restrict s, size_t size, const char *__restrict format, ...)
        __LOAM_PRINTF(3, 4);
int vsnprintf(char *__restrict s, size_t size, const char *__restrict format, va_list ap)
        __LOAM_PRINTF(3, 0);

/*
 * scanf.  Conversions d i u o x X b e f g a c s [ p n %, lengths as printf, widths,
 * * to skip, m for memory from malloc.  Return how many were stored; EOF when the
 * input ended, or failed, before the first.  (C23; b, m: POSIX)
 */
int scanf(const char *__restrict format, ...) __LOAM_SCANF(1, 2);
int fscanf(FILE *__restrict f, const char *__restrict format, ...) __LOAM_SCANF(2, 3);
int sscanf(const char *__restrict s, const char *__restrict format, ...) __LOAM_SCANF(2, 3);
int vscanf(const char *__restrict format, va_list ap) __LOAM_SCANF(1, 0);
int vfscanf(FILE *__restrict f, const char *__restrict format, va_list ap) __LOAM_SCANF(2, 0);
int vsscanf(const char *__restrict s, const char *__restrict format, va_list ap) __LOAM_SCANF(2, 0);

/* One byte: returned as unsigned char, or EOF.  (C23) */
int fgetc(FILE *f);
int getc(FILE *f);
int getchar(void);
int fputc(int c, FILE *f);
int putc(int c, FILE *f);
int putchar(int c);
/* Gives a byte back to be read next; at least 8 fit.  Clears the end-of-file flag.  (C23) */
int ungetc(int c, FILE *f);
/* A string, without its zero byte; puts adds a newline.  Return >= 0.  (C23) */
int fputs(const char *__restrict s, FILE *__restrict f);
int puts(const char *s);
/* A line with its newline, at most size - 1 bytes; NULL at the end of the file.  (C23) */
char *fgets(char *__restrict s, int size, FILE *__restrict f);
/* Return how many whole elements were read, written.  (C23) */
size_t fread(void *__restrict buf, size_t size, size_t count, FILE *__restrict f);
size_t fwrite(const void *__restrict buf, size_t size, size_t count, FILE *__restrict f);

/* mode r w a, r+ w+ a+, with b, e (close on exec), x (must be new).  NULL: EINVAL for
 * another mode, ENOMEM, or as open.  freopen reuses the stream, even if it fails; without
 * a path it changes only the mode, when the descriptor allows.  (C23) */
FILE *fopen(const char *__restrict path, const char *__restrict mode);
FILE *freopen(const char *__restrict path, const char *__restrict mode, FILE *__restrict f);
/* Writes what is buffered and ends the stream, always.  (C23) */
int fclose(FILE *f);
/* Writes what is buffered, of all streams for NULL; takes a file's offset back to what
 * was read.  (C23) */
int fflush(FILE *f);
/* The buffer and when it is written; buf NULL: the stream's own.  Before other use
 * of the stream.  setvbuf returns 0 or -1, EINVAL.  (C23) */
int setvbuf(FILE *__restrict f, char *__restrict buf, int mode, size_t size);
void setbuf(FILE *__restrict f, char *__restrict buf);
/* The offset in bytes.  fseek returns 0 or -1: EINVAL, ESPIPE.  (C23) */
int fseek(FILE *f, long offset, int whence);
long ftell(FILE *f);
void rewind(FILE *f);
int fgetpos(FILE *__restrict f, fpos_t *__restrict pos);
int fsetpos(FILE *f, const fpos_t *pos);
/* The flags; never fail.  (C23) */
int feof(FILE *f);
int ferror(FILE *f);
void clearerr(FILE *f);
/* "s: message of errno" on standard error; without s when it is NULL or empty.  (C23) */
void perror(const char *s);
/* unlink.  (C23) */
int remove(const char *path);

#ifdef __LOAM_POSIX
/* printf to a descriptor, in writes of up to 512 bytes.  (POSIX) */
int dprintf(int fd, const char *__restrict format, ...) __LOAM_PRINTF(2, 3);
int vdprintf(int fd, const char *__restrict format, va_list ap) __LOAM_PRINTF(2, 0);
/* Into memory from malloc; *s is NULL on failure.  (POSIX) */
int asprintf(char **__restrict s, const char *__restrict format, ...) __LOAM_PRINTF(2, 3);
int vasprintf(char **__restrict s, const char *__restrict format, va_list ap) __LOAM_PRINTF(2, 0);
/* A stream on a descriptor; fclose closes it.  NULL: EBADF, EINVAL, ENOMEM.  (POSIX) */
FILE *fdopen(int fd, const char *mode);
/* Never fails on an open stream.  (POSIX) */
int fileno(FILE *f);
/* A line with its delimiter, in *line of *size bytes, which malloc gave and realloc
 * grows.  Return its length, or -1.  (POSIX) */
ssize_t getdelim(char **__restrict line, size_t *__restrict size, int delimiter,
                 FILE *__restrict f);
ssize_t getline(char **__restrict line, size_t *__restrict size, FILE *__restrict f);
int fseeko(FILE *f, off_t offset, int whence);
off_t ftello(FILE *f);
/* The stream's lock, which nests; ftrylockfile returns 0 when it got it.  (POSIX) */
void flockfile(FILE *f);
int ftrylockfile(FILE *f);
void funlockfile(FILE *f);
/* For a thread that holds the lock, or the only one.  (POSIX) */
int getc_unlocked(FILE *f);
int getchar_unlocked(void);
int putc_unlocked(int c, FILE *f);
int putchar_unlocked(int c);
#endif
#ifdef __LOAM_EXTRA
/* setvbuf for lines.  (BSD) */
void setlinebuf(FILE *f);
#endif

#include <bits/end.h>

#endif

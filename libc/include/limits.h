/* SPDX-License-Identifier: BSD-2-Clause */
/* Limits of the integer types and of the system.  (C23, POSIX) */
#ifndef LOAM_LIMITS_H
#define LOAM_LIMITS_H

#include <bits/features.h>

#define CHAR_BIT  8
#define SCHAR_MAX __SCHAR_MAX__
#define SCHAR_MIN (-SCHAR_MAX - 1)
#define UCHAR_MAX (SCHAR_MAX * 2 + 1)
#ifdef __CHAR_UNSIGNED__
#define CHAR_MIN 0
#define CHAR_MAX UCHAR_MAX
#else
#define CHAR_MIN SCHAR_MIN
#define CHAR_MAX SCHAR_MAX
#endif
#define SHRT_MAX   __SHRT_MAX__
#define SHRT_MIN   (-SHRT_MAX - 1)
#define USHRT_MAX  (SHRT_MAX * 2 + 1)
#define INT_MAX    __INT_MAX__
#define INT_MIN    (-INT_MAX - 1)
#define UINT_MAX   (INT_MAX * 2u + 1u)
#define LONG_MAX   __LONG_MAX__
#define LONG_MIN   (-LONG_MAX - 1l)
#define ULONG_MAX  (LONG_MAX * 2ul + 1ul)
#define LLONG_MAX  __LONG_LONG_MAX__
#define LLONG_MIN  (-LLONG_MAX - 1ll)
#define ULLONG_MAX (LLONG_MAX * 2ull + 1ull)
#define MB_LEN_MAX 4

#if defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L
#define BOOL_WIDTH   1
#define CHAR_WIDTH   8
#define SCHAR_WIDTH  8
#define UCHAR_WIDTH  8
#define SHRT_WIDTH   16
#define USHRT_WIDTH  16
#define INT_WIDTH    32
#define UINT_WIDTH   32
#define LONG_WIDTH   64
#define ULONG_WIDTH  64
#define LLONG_WIDTH  64
#define ULLONG_WIDTH 64
#endif

#ifdef __LOAM_POSIX
#include <abi/limits.h>
#include <abi/mqueue.h> /* MQ_PRIO_MAX */
#define SSIZE_MAX                           LONG_MAX
#define _POSIX_ARG_MAX                      4096
#define _POSIX_CHILD_MAX                    25
#define _POSIX_MQ_OPEN_MAX                  8
#define _POSIX_MQ_PRIO_MAX                  32
#define _POSIX_NAME_MAX                     14
#define _POSIX_OPEN_MAX                     20
#define _POSIX_PATH_MAX                     256
#define _POSIX_PIPE_BUF                     512
#define _POSIX_SEM_NSEMS_MAX                256
#define _POSIX_SEM_VALUE_MAX                32767
#define _POSIX_SSIZE_MAX                    32767
#define _POSIX_THREAD_KEYS_MAX              128
#define _POSIX_THREAD_DESTRUCTOR_ITERATIONS 4
#define _POSIX_THREAD_THREADS_MAX           64
#define PTHREAD_KEYS_MAX                    128
#define PTHREAD_DESTRUCTOR_ITERATIONS       4
#define PTHREAD_STACK_MIN                   16384
#define SEM_VALUE_MAX                       INT_MAX
#define SEM_NSEMS_MAX                       256
#define LOGIN_NAME_MAX                      256
#define HOST_NAME_MAX                       255
#endif

#endif

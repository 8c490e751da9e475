/* SPDX-License-Identifier: BSD-2-Clause */
/* Limits of the Linux ABI. */
#ifndef ABI_LIMITS_H
#define ABI_LIMITS_H

#define NAME_MAX      255
#define PATH_MAX      4096
#define IOV_MAX       1024
#define PIPE_BUF      4096
#define ARG_MAX       131072
#define ABI_PAGE_SIZE 4096

#endif

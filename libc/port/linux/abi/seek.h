/* SPDX-License-Identifier: BSD-2-Clause */
/* What lseek and fseek take, of the Linux ABI. */
#ifndef ABI_SEEK_H
#define ABI_SEEK_H

#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2

#endif

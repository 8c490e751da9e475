/* SPDX-License-Identifier: BSD-2-Clause */
/* What lseek and fseek take; <unistd.h>, <stdio.h> and <fcntl.h> all declare them. */
#ifndef BITS_SEEK_H
#define BITS_SEEK_H

#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2

#endif

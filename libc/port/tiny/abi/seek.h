/* SPDX-License-Identifier: BSD-2-Clause */
/* Where the tiny kernel's TINY_SEEK counts from. */
#ifndef ABI_SEEK_H
#define ABI_SEEK_H

#include <abi/tiny_calls.h>

#define SEEK_SET TINY_SEEK_SET
#define SEEK_CUR TINY_SEEK_CUR
#define SEEK_END TINY_SEEK_END

#endif

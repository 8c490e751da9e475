/* SPDX-License-Identifier: BSD-2-Clause */
/* What access takes, of the Linux ABI. */
#ifndef ABI_ACCESS_H
#define ABI_ACCESS_H

#define F_OK 0
#define X_OK 1
#define W_OK 2
#define R_OK 4

#endif

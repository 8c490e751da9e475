/* SPDX-License-Identifier: BSD-2-Clause */
/* What valloc aligns to. */
#define ABI_PAGE_SIZE 4096

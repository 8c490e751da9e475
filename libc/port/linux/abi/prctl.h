/* SPDX-License-Identifier: BSD-2-Clause */
/* prctl options of the Linux ABI. */
#ifndef ABI_PRCTL_H
#define ABI_PRCTL_H

#define PR_SET_PDEATHSIG        1
#define PR_GET_PDEATHSIG        2
#define PR_GET_DUMPABLE         3
#define PR_SET_DUMPABLE         4
#define PR_SET_NAME             15
#define PR_GET_NAME             16
#define PR_SET_CHILD_SUBREAPER  36
#define PR_GET_CHILD_SUBREAPER  37
#define PR_GET_TID_ADDRESS      40
#define PR_SET_TAGGED_ADDR_CTRL 55
#define PR_GET_TAGGED_ADDR_CTRL 56
#define PR_TAGGED_ADDR_ENABLE   1ul
#define PR_MTE_TCF_SHIFT        1
#define PR_MTE_TCF_NONE         (0ul << PR_MTE_TCF_SHIFT)
#define PR_MTE_TCF_SYNC         (1ul << PR_MTE_TCF_SHIFT)
#define PR_MTE_TCF_ASYNC        (2ul << PR_MTE_TCF_SHIFT)
#define PR_MTE_TAG_SHIFT        3

#endif

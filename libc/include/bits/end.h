/* SPDX-License-Identifier: BSD-2-Clause */
/* Closes what <bits/begin.h> opened. */
#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif

/* SPDX-License-Identifier: BSD-2-Clause */
/* Classes of characters, of ASCII, the only locale.  c is EOF or an unsigned char; what
 * is not ASCII is in no class.  Never fail, async-signal-safe.  (C23; isascii, toascii BSD) */
#ifndef LOAM_CTYPE_H
#define LOAM_CTYPE_H

#include <bits/features.h>
#include <bits/begin.h>

int isalnum(int c);
int isalpha(int c);
int isblank(int c);
int iscntrl(int c);
int isdigit(int c);
int isgraph(int c);
int islower(int c);
int isprint(int c);
int ispunct(int c);
int isspace(int c);
int isupper(int c);
int isxdigit(int c);
int tolower(int c);
int toupper(int c);
#ifdef __LOAM_EXTRA
int isascii(int c);
int toascii(int c);
#endif

#include <bits/end.h>

#endif

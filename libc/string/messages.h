/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files about messages share. */
#ifndef LOAM_MESSAGES_H
#define LOAM_MESSAGES_H

/* NULL for an unknown number. */
const char *error_message(int error);

#endif

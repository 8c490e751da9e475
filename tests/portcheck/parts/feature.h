/* SPDX-License-Identifier: BSD-2-Clause */
/* From the verdicts on calls to what is usable. */
#ifndef PORTCHECK_FEATURE_H
#define PORTCHECK_FEATURE_H

#include "check.h"

/* Of the call of that name, without port_. */
enum verdict verdict_of(const char *call);
void tell_features(void);

#endif

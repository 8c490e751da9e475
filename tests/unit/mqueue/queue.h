/* SPDX-License-Identifier: BSD-2-Clause */
/* What every test here begins with: a new queue, open for both directions. */
#include <time.h>

#include "mq.h"

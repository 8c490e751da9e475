/* SPDX-License-Identifier: BSD-2-Clause */
/* In the place of <stdlib.h> and <malloc.h>. */
#include "loam-heap.h"

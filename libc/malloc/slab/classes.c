/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The size classes.  A slab has the fewest pages that hold at least 8 slots with
 * at most a sixteenth wasted; a magazine holds about 16 KiB, 4 to 60 blocks.
 */
#include "slab.h"

#define AT_LEAST(low, n) ((n) < (low) ? (low) : (n))
#define AT_MOST(high, n) ((n) > (high) ? (high) : (n))
/* clang-format off */
/* X(bytes of a slot, pages of a slab) */
#define SLOTS(X)                                                                              \
	X(32, 1)   X(48, 1)   X(64, 1)   X(80, 1)   X(96, 1)   X(112, 1)  X(128, 1)  X(160, 1)  \
	X(192, 1)  X(224, 1)  X(256, 1)  X(320, 1)  X(384, 1)  X(448, 1)  X(512, 1)  X(640, 3)  \
	X(768, 3)  X(896, 2)  X(1024, 2) X(1280, 5) X(1536, 3) X(1792, 7) X(2048, 4) X(2560, 5) \
	X(3072, 6) X(3584, 7) X(4096, 8) X(PAGE_AND, 9) X(5120, 10) X(6144, 12) X(7168, 14)
/* clang-format on */

#define INFO(slot, in_pages)                                                            \
	{                                                                               \
	        .size = (slot),                                                         \
	        .slots = (in_pages)*PAGE_SIZE / (slot),                                 \
	        .pages = (in_pages),                                                    \
	        .capacity = (uint8_t)AT_LEAST(4, AT_MOST(MAG_MAX, MAG_BYTES / (slot))), \
	},
const struct class_info class_info[CLASSES] = {SLOTS(INFO)};

#define END(slot, in_pages) (slot) + STATE_LIVE,
#define GROUP_ENDS          SLOTS(END) 0 /* the last is of no class */
struct heap heap = {
        .end = {GROUP_ENDS, GROUP_ENDS, GROUP_ENDS, GROUP_ENDS},
        .none = {0, MAG_FULL},
};

static const char always = CANARY;
const char *const no_slack = &always;

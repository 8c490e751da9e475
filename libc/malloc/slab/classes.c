/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The size classes.  A slab has the fewest pages that hold at least 8 slots with
 * at most a sixteenth wasted; a magazine holds about 8 KiB, 4 to 60 blocks.
 */
#include "slab.h"

#define AT_LEAST(low, n) ((n) < (low) ? (low) : (n))
#define AT_MOST(high, n) ((n) > (high) ? (high) : (n))
#define CLASS(slot, in_pages)                                                                \
	{                                                                                    \
		.size = (slot), .slots = (in_pages)*PAGE_SIZE / (slot), .pages = (in_pages), \
		.capacity = (uint8_t)AT_LEAST(4, AT_MOST(MAG_MAX, 8192 / (slot))),           \
	}

const struct class_info class_info[CLASSES + 1] = {
        /* none: all 0 */
        CLASS(16, 1),
        CLASS(32, 1),
        CLASS(48, 1),
        CLASS(64, 1),
        CLASS(80, 1),
        CLASS(96, 1),
        CLASS(112, 1),
        CLASS(128, 1),
        CLASS(160, 1),
        CLASS(192, 1),
        CLASS(224, 1),
        CLASS(256, 1),
        CLASS(320, 1),
        CLASS(384, 1),
        CLASS(448, 1),
        CLASS(512, 1),
        CLASS(640, 3),
        CLASS(768, 3),
        CLASS(896, 2),
        CLASS(1024, 2),
        CLASS(1280, 5),
        CLASS(1536, 3),
        CLASS(1792, 7),
        CLASS(2048, 4),
        CLASS(2560, 5),
        CLASS(3072, 6),
        CLASS(3584, 7),
        CLASS(4096, 8),
        CLASS(5120, 10),
        CLASS(6144, 12),
        CLASS(7168, 14),
        /* free looks for a canary before it knows that a block is no slot: inside it. */
        [CLASS_NONE] = {.size = 128},
};

#define TWO(n)   n, n
#define FOUR(n)  TWO(n), TWO(n)
#define EIGHT(n) FOUR(n), FOUR(n)

const uint16_t small_slot[SMALL_STEPS] = {
        16,        16,        32,        48,         64,         80,         96,
        112,       128,       TWO(160),  TWO(192),   TWO(224),   TWO(256),   FOUR(320),
        FOUR(384), FOUR(448), FOUR(512), EIGHT(640), EIGHT(768), EIGHT(896), EIGHT(1024),
};

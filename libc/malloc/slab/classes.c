/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The size classes.  A slab has the fewest pages that hold at least 8 slots with
 * at most a sixteenth wasted; a magazine holds about 16 KiB, 4 to 60 blocks.
 */
#include "slab.h"

#define AT_LEAST(low, n) ((n) < (low) ? (low) : (n))
#define AT_MOST(high, n) ((n) > (high) ? (high) : (n))
#define CLASS(slot, in_pages)                                                                \
	{                                                                                    \
		.size = (slot), .slots = (in_pages)*PAGE_SIZE / (slot), .pages = (in_pages), \
		.capacity = (uint8_t)AT_LEAST(4, AT_MOST(MAG_MAX, 16384 / (slot))),          \
	}

const struct class_info class_info[CLASSES] = {
        CLASS(32, 1),   CLASS(48, 1),   CLASS(64, 1),    CLASS(80, 1),    CLASS(96, 1),
        CLASS(112, 1),  CLASS(128, 1),  CLASS(160, 1),   CLASS(192, 1),   CLASS(224, 1),
        CLASS(256, 1),  CLASS(320, 1),  CLASS(384, 1),   CLASS(448, 1),   CLASS(512, 1),
        CLASS(640, 3),  CLASS(768, 3),  CLASS(896, 2),   CLASS(1024, 2),  CLASS(1280, 5),
        CLASS(1536, 3), CLASS(1792, 7), CLASS(2048, 4),  CLASS(2560, 5),  CLASS(3072, 6),
        CLASS(3584, 7), CLASS(4096, 8), CLASS(5120, 10), CLASS(6144, 12), CLASS(7168, 14),
};

#define END(slot) (slot) + STATE_LIVE
/* Of one group; the last two are of no class. */
#define CLASS_ENDS                                                                              \
	END(32), END(48), END(64), END(80), END(96), END(112), END(128), END(160), END(192),    \
	        END(224), END(256), END(320), END(384), END(448), END(512), END(640), END(768), \
	        END(896), END(1024), END(1280), END(1536), END(1792), END(2048), END(2560),     \
	        END(3072), END(3584), END(4096), END(5120), END(6144), END(7168), 0, 0

const uint16_t tag_end[TAGS] = {CLASS_ENDS, CLASS_ENDS, CLASS_ENDS, CLASS_ENDS};

static const char always = CANARY;
const char *const no_slack = &always;

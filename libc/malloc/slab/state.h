/* SPDX-License-Identifier: BSD-2-Clause */
/* The state bytes of granules: what a block says about itself.  Included by slab.h. */
#ifndef LOAM_SLAB_STATE_H
#define LOAM_SLAB_STATE_H

/* The state byte of a granule.  A live block's is STATE_LIVE + slack, the bytes of its
 * slot beyond the size asked for, and the tag is the byte after it.  What is larger than
 * SMALL_MAX, or has more slack than SLACK_NEAR, has one word instead, so that all is read and
 * written at once:
 *   [ STATE_LIVE + SLACK_NEAR | CLASS_NONE | slack 0..6 | slack 7..13 | tag | pages ]
 * where pages is the length of a run, if that is less than PAGES_NEAR, and 0 for a slot.
 * No byte but the first looks like a block's start, and CLASS_NONE for a tag makes free take
 * the slow path without a look at the block. */
#define STATE_FREE   0x00 /* free in its slab; or no block starts here */
#define STATE_PARKED 0x01 /* in a magazine */
#define STATE_LIVE   0x80
#define STATE_ENDING (WIPES ? STATE_LIVE : STATE_PARKED) /* not parked before it is wiped */
#define SLACK_NEAR   127
#define PAGES_NEAR   127
#define LONGEST      16           /* pages of a run that a thread keeps */
#define CANARY       ((char)0xc5) /* in the first byte of a block's slack */
/* What free looks at instead in a block without slack: a CANARY. */
extern const char *const no_slack;
#define FAR_MARK  (STATE_LIVE + SLACK_NEAR + (CLASS_NONE << 8))
#define SLACK_MAX 16383

/* A free block to be handed out, and one that is free again; no other byte of theirs is set. */
static inline void state_park(uint8_t *state, unsigned tag)
{
	state[0] = STATE_PARKED;
	state[1] = (uint8_t)tag;
}

static inline void state_clear(uint8_t *state)
{
	state[0] = state[1] = STATE_FREE;
}

static inline bool slack_is_far(const uint8_t *state)
{
	uint16_t two;

	return __builtin_memcpy(&two, state, sizeof(two)), two == FAR_MARK;
}

static inline uint64_t far_read(const uint8_t *state)
{
	uint64_t word;

	return __builtin_memcpy(&word, state, sizeof(word)), word;
}

/* slack <= SLACK_MAX; the block has at least 8 granules.  pages: of a run, 0: a slot. */
static inline void far_write(uint8_t *state, size_t slack, unsigned tag, uint64_t pages)
{
	uint64_t word =
	        FAR_MARK | (slack & 127) << 16 | (slack >> 7 & 127) << 24 | (uint64_t)tag << 32;

	word |= (pages < PAGES_NEAR ? pages : PAGES_NEAR) << 40;
	__builtin_memcpy(state, &word, sizeof(word));
}

/* The state in one byte again, and the tag behind it. */
static inline void far_end(uint8_t *state, unsigned to, unsigned tag)
{
	uint64_t word = to + (tag << 8);

	__builtin_memcpy(state, &word, sizeof(word));
}

static inline void state_set(uint8_t *state, unsigned to, unsigned tag)
{
	if (slack_is_far(state))
		far_end(state, to, tag);
	else
		*state = (uint8_t)to;
}

static inline size_t far_slack(uint64_t word)
{
	return (word >> 16 & 127) | (word >> 24 & 127) << 7;
}

static inline unsigned far_tag(uint64_t word)
{
	return word >> 32 & 127;
}

/* PAGES_NEAR: that many, or more. */
static inline uint32_t far_pages(uint64_t word)
{
	return (uint32_t)(word >> 40);
}

/* Slack of a live block. */
static inline size_t block_slack(size_t g)
{
	const uint8_t *state = state_of(g);

	return slack_is_far(state) ? far_slack(far_read(state)) : (size_t)*state - STATE_LIVE;
}

/* Of a block, live or parked. */
static inline unsigned tag_of(size_t g)
{
	const uint8_t *state = state_of(g);

	return slack_is_far(state) ? far_tag(far_read(state)) : state[1];
}

static inline unsigned class_of(size_t g)
{
	return tag_of(g) & CLASS_MASK;
}

/* Of a run whose live block is at g. */
static inline uint32_t run_pages(size_t g)
{
	uint32_t pages = far_pages(far_read(state_of(g)));

	return pages < PAGES_NEAR ? pages : page_meta(page_of(g))->pages;
}

/* Bytes from there to its end: the block may begin anywhere in the first page. */
static inline size_t run_room(size_t g)
{
	return (size_t)run_pages(g) * PAGE_SIZE - g % PAGE_GRANULES * GRANULE;
}

#endif

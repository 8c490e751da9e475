/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ROUNDS: buffers that grow with realloc: many to some KiB by 1/8 or by doubling, while others
 * lie between them, and one to 8 MiB.  Each keeps what was written.
 */
#include "common/work.h"

enum { BUFFERS = 64, MOST = 64 << 10, LARGEST = 8 << 20 };

struct buffer {
	unsigned char *bytes;
	size_t size;
};

/* Grows by 1/part, and marks the new end. */
static void grow(struct buffer *buffer, size_t part)
{
	size_t size = buffer->size + buffer->size / part + 8;

	buffer->bytes = realloc(buffer->bytes, size);
	if (!buffer->bytes)
		die("no memory");
	if (buffer->size && buffer->bytes[buffer->size - 1] != (unsigned char)buffer->size)
		die("a buffer did not keep its end");
	buffer->bytes[size - 1] = (unsigned char)size;
	buffer->size = size;
}

static void reset(struct buffer *buffer)
{
	free(buffer->bytes);
	*buffer = (struct buffer){0};
}

static void grow_many(struct random *r)
{
	static struct buffer buffers[BUFFERS];

	for (unsigned i = 0; i < 8000; i++) {
		struct buffer *buffer = &buffers[random_between(r, 0, BUFFERS - 1)];

		grow(buffer, buffer - buffers < BUFFERS / 2 ? 1 : 8);
		if (buffer->size > MOST)
			reset(buffer);
	}
	for (unsigned i = 0; i < BUFFERS; i++)
		reset(&buffers[i]);
}

static void grow_one(void)
{
	struct buffer buffer = {0};

	while (buffer.size < LARGEST)
		grow(&buffer, 8);
	reset(&buffer);
}

int main(int argc, char **argv)
{
	unsigned long rounds = argument(argv, argc - 1);
	struct random r = random_from(9);

	for (unsigned long round = 0; round < rounds; round++) {
		grow_many(&r);
		grow_one();
	}
	return 0;
}

/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mq_open of an object that is no queue, that another version made, or whose numbers do not fit
 * it: EINVAL, with O_CREAT too, and the object stays as it is.
 */
// needs: shared
// needs: loam
// variants: mq
#include "object.h"
#include "queue.h"

/* Where the numbers of the header stand. */
enum { MAGIC = 0, VERSION = 8, MAXMSG = 12, MSGSIZE = 16, READY = 20, PAGE = 4096 };

static char name[64], object[80];

static void must_refuse(const char *what)
{
	mqd_t q = mq_open(name, O_RDWR);
	int err = errno;

	if (q != (mqd_t)-1 || err != EINVAL)
		test_fail(__FILE__, __LINE__, what, " is taken, or errno %d", err);
	CHECK_FAILS(mq_open(name, O_RDONLY), EINVAL);
	CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT, 0600, NULL), EINVAL);
	CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, NULL), EEXIST);
}

static unsigned *map_header(void)
{
	int fd = shm_open(object, O_RDWR, 0);
	void *header;

	CHECK_OK(fd);
	header = map_object(fd, PAGE);
	close(fd);
	return header;
}

static void forge(const char *what, unsigned at, unsigned value)
{
	unsigned *word = map_header() + at / sizeof(*word), was = *word;

	CHECK(was != value);
	*word = value;
	must_refuse(what);
	CHECK_EQ(*word, value);
	*word = was;
}

static void resize(const char *what, off_t change)
{
	int fd = shm_open(object, O_RDWR, 0);
	off_t size = size_of(fd);

	CHECK_OK(ftruncate(fd, size + change));
	must_refuse(what);
	CHECK_EQ(size_of(fd), size + change);
	CHECK_OK(ftruncate(fd, size));
	close(fd);
}

static void forge_all(void)
{
	unsigned *header = map_header();

	forge("another magic", MAGIC, 1);
	forge("a version after this one", VERSION, header[VERSION / 4] + 1);
	forge("a version before this one", VERSION, header[VERSION / 4] - 1);
	forge("no room for a message", MAXMSG, 0);
	forge("too many messages", MAXMSG, 65537);
	forge("more messages than there is room for", MAXMSG, 1000);
	forge("messages of no size", MSGSIZE, 0);
	forge("messages too large", MSGSIZE, (1 << 24) + 1);
	forge("messages larger than there is room for", MSGSIZE, 1 << 24);
	forge("numbers that overflow", MSGSIZE, ~0u);
	header[READY / 4] = 0;
	forge("another magic, and not ready", MAGIC, 1);
	header[READY / 4] = 1;
}

int main(void)
{
	mqd_t q = new_queue(test_name(name, "forged"), 0);

	CHECK_SENDS(q, "kept", 3);
	CHECK_OK(mq_close(q));
	snprintf(object, sizeof(object), "%s.mq", name);
	forge_all();
	CHECK_OK(q = mq_open(name, O_RDWR));
	CHECK_RECEIVES(q, "kept", 3);
	resize("a queue cut short", -PAGE);
	resize("a queue with more behind", PAGE);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}

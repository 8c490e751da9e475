/* SPDX-License-Identifier: BSD-2-Clause */
/* Boost.Interprocess's message_queue: a priority queue in shared memory. */
#include <boost/interprocess/ipc/message_queue.hpp>
#include <string>
#include <unistd.h>

#include "common/transport.h"

using boost::interprocess::create_only;
using boost::interprocess::message_queue;

struct queue : message_queue {
	using message_queue::message_queue;
};

/* Constants of C++ are not seen by other files unless this is said. */
extern "C" const bool queue_has_priorities = true;

struct queue *queue_open(unsigned depth, size_t size)
{
	static unsigned opened;
	std::string name =
	        "loam-bench-boost-" + std::to_string(getpid()) + "-" + std::to_string(opened++);
	struct queue *queue = new struct queue(create_only, name.c_str(), depth, size);

	message_queue::remove(name.c_str());
	return queue;
}

bool queue_send(struct queue *queue, struct message *message, size_t size, unsigned priority)
{
	queue->send(message->text, size, priority);
	return true;
}

bool queue_receive(struct queue *queue, struct message *message, size_t size, bool by_priority)
{
	message_queue::size_type got;
	unsigned priority;

	(void)by_priority; /* never otherwise */
	queue->receive(message->text, size, got, priority);
	return got == size;
}

void queue_close(struct queue *queue)
{
	delete queue;
}

/* SPDX-License-Identifier: BSD-2-Clause */
/* There are at least 128 keys; one that is deleted is unknown, and reads NULL when given out
 * anew. */
#include <limits.h>
#include <pthread.h>

#include "test.h"

int main(void)
{
	static pthread_key_t keys[2000];
	int count = 0, e;

	while ((e = pthread_key_create(&keys[count], NULL)) == 0 && count < 1999)
		count++;
	CHECK_EQ(e, EAGAIN);
	CHECK(count >= 128 - 16); /* a library may hold some itself */
	for (int i = 0; i < count; i++)
		CHECK_EQ(pthread_setspecific(keys[i], &keys[i]), 0);
	for (int i = 0; i < count; i++)
		CHECK_EQ(pthread_getspecific(keys[i]), &keys[i]);
	CHECK_EQ(pthread_key_delete(keys[7]), 0);
	CHECK_EQ(pthread_key_delete(keys[7]), EINVAL);
	CHECK_EQ(pthread_setspecific(keys[7], &e), EINVAL);
	CHECK_EQ(pthread_key_create(&keys[7], NULL), 0);
	CHECK_EQ(pthread_getspecific(keys[7]), NULL);
	CHECK_EQ(pthread_setspecific((pthread_key_t)-1, &e), EINVAL);
	return TEST_RESULT();
}

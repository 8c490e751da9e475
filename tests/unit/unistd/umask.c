/* SPDX-License-Identifier: BSD-2-Clause */
/* umask cuts the modes of new files and gives the old one back. */
#include <fcntl.h>
#include <sys/stat.h>

#include "test.h"

int main(void)
{
	char name[64], path[80];
	struct stat st;
	int fd;

	umask(027);
	CHECK_EQ(umask(077), 027);
	CHECK_EQ(umask(022), 077);
	snprintf(path, sizeof path, "/dev/shm%s", test_name(name, "umask"));
	fd = open(path, O_CREAT | O_EXCL | O_RDWR, 0666);
	if (fd < 0)
		SKIP("no file can be made here");
	CHECK_OK(fstat(fd, &st));
	CHECK_EQ(st.st_mode & 0777, 0644);
	CHECK_OK(fchmod(fd, 0600));
	CHECK_OK(stat(path, &st));
	CHECK_EQ(st.st_mode & 0777, 0600);
	CHECK_OK(unlink(path));
	return TEST_RESULT();
}

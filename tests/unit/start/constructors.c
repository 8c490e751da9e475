/* SPDX-License-Identifier: BSD-2-Clause */
/* Constructors run before main in the order of their priorities, with the arguments. */
// args: x
#include "test.h"

static char order[8];
static int count, arguments;

__attribute__((constructor(201))) static void second(void)
{
	order[count++] = '2';
}

__attribute__((constructor(101))) static void first(int argc, char **argv, char **envp)
{
	order[count++] = '1';
	arguments = argc == 2 && argv[1] && envp == environ ? argc : 0;
}

__attribute__((constructor)) static void last(void)
{
	order[count++] = '3';
}

int main(void)
{
	CHECK_STR(order, "123");
	CHECK_EQ(arguments, 2);
	return TEST_RESULT();
}

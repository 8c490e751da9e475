/* SPDX-License-Identifier: BSD-2-Clause */
/* Touches memory that is not there: the runner must see the signal. */
// red: ^signal SIGSEGV$
int main(void)
{
	int *volatile nowhere = (int *)16;

	return *nowhere;
}

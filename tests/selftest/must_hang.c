/* SPDX-License-Identifier: BSD-2-Clause */
/* Never ends by itself: the runner must end it when its time is up. */
// timeout: 1
// red: ^timed out after
int main(void)
{
	volatile int go_on = 1;

	while (go_on)
		;
	return 0;
}

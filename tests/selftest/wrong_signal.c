/* SPDX-License-Identifier: BSD-2-Clause */
/* Was to be aborted and ends well instead: an expected death must take place. */
// expect: signal SIGABRT
// red: ^exit 0$
int main(void)
{
	return 0;
}

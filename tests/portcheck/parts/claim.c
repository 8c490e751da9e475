/* SPDX-License-Identifier: BSD-2-Clause */
/* What a check claims, and the line that says what came instead. */
#include "check.h"

enum verdict verdict_now;

static void tell(const char *what, const char *wanted, long want, long got, int with_results)
{
	verdict_now = WRONG;
	say("# ");
	say(what);
	say(": expected ");
	say(wanted);
	if (with_results) {
		if (!*wanted)
			say_result(want);
		say(", got ");
		say_result(got);
	}
	say_end();
}

/* Once a claim of the check was wrong, what follows from it is not told. */
long claim(const char *what, long got, long want)
{
	if (verdict_now == RIGHT && got == -ENOSYS && want != -ENOSYS)
		verdict_now = MISSING;
	else if (verdict_now == RIGHT && got != want)
		tell(what, "", want, got, 1);
	return got;
}

long claim_works(const char *what, long got)
{
	if (verdict_now == RIGHT && got == -ENOSYS)
		verdict_now = MISSING;
	else if (verdict_now == RIGHT && got < 0 && got > -4096)
		tell(what, "no error", 0, got, 1);
	return got < 0 && got > -4096 ? got : 0;
}

long claim_holds(const char *what, long truth)
{
	if (verdict_now == RIGHT && !truth)
		tell(what, "this to be true", 0, 0, 0);
	return truth;
}

/* Its own check tells more, above all where it is missing. */
long claim_usable(const char *what, long got)
{
	if (got >= 0 || got <= -4096)
		return 0;
	if (verdict_now == RIGHT) {
		verdict_now = NOT_RUN;
		if (got == -ENOSYS)
			return got;
		say("# ");
		say(what);
		say(" gives ");
		say_result(got);
		say(", and the check needs it");
		say_end();
	}
	return got;
}

/* SPDX-License-Identifier: BSD-2-Clause */
/* Signals by name, as a verdict on a program spells them. */
#include "sigqueue.h"

const char *signal_name(int sig)
{
	static const char *const names[] = {
	        "0",        "SIGHUP",  "SIGINT",    "SIGQUIT", "SIGILL",  "SIGTRAP",   "SIGABRT",
	        "SIGBUS",   "SIGFPE",  "SIGKILL",   "SIGUSR1", "SIGSEGV", "SIGUSR2",   "SIGPIPE",
	        "SIGALRM",  "SIGTERM", "SIGSTKFLT", "SIGCHLD", "SIGCONT", "SIGSTOP",   "SIGTSTP",
	        "SIGTTIN",  "SIGTTOU", "SIGURG",    "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF",
	        "SIGWINCH", "SIGIO",   "SIGPWR",    "SIGSYS",
	};
	static const char realtime[] = "SIG32\0SIG33\0SIG34\0SIG35\0SIG36\0SIG37\0SIG38\0SIG39\0"
	                               "SIG40\0SIG41\0SIG42\0SIG43\0SIG44\0SIG45\0SIG46\0SIG47\0"
	                               "SIG48\0SIG49\0SIG50\0SIG51\0SIG52\0SIG53\0SIG54\0SIG55\0"
	                               "SIG56\0SIG57\0SIG58\0SIG59\0SIG60\0SIG61\0SIG62\0SIG63\0"
	                               "SIG64";

	if (sig >= 0 && sig < SIGRTMIN)
		return names[sig];
	return sig <= ABI_NSIG ? &realtime[(sig - SIGRTMIN) * 6] : "SIG?";
}

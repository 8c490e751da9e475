// SPDX-License-Identifier: BSD-2-Clause
// C++: operator new and delete are the heap's, in their plain, aligned and failing forms.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <malloc.h>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <thread>

static int failures;

static void check(bool good, const char *what)
{
	if (good)
		return;
	std::printf("objects.cpp: failed: %s\n", what);
	failures++;
}

struct alignas(256) wide {
	char bytes[300];
};

// What lives more when something was made: it is of this heap.
static void count(const char *what, void (*make_and_drop)(size_t before))
{
	size_t before = mallinfo2().uordblks;

	make_and_drop(before);
	check(mallinfo2().uordblks == before, what);
}

static bool grown(size_t before, size_t bytes)
{
	return mallinfo2().uordblks >= before + bytes;
}

static void plain(size_t before)
{
	std::unique_ptr<char[]> p(new char[777]);

	asm volatile("" ::"r"(p.get())); // or the compiler leaves both out
	check(grown(before, 777), "new");
}

static void aligned(size_t before)
{
	std::unique_ptr<wide> p(new wide);

	check(reinterpret_cast<uintptr_t>(p.get()) % 256 == 0, "alignment of new");
	check(grown(before, sizeof(wide)), "aligned new");
}

static void words(size_t before)
{
	std::map<std::string, std::string> map;

	for (int i = 0; i < 1000; i++)
		map["a long enough key " + std::to_string(i)] = std::string(i, 'x');
	check(grown(before, 500000), "a map");
}

static void too_large()
{
	volatile size_t size = PTRDIFF_MAX;

	check(!::operator new(size, std::nothrow), "new(nothrow) of too much");
	try {
		::operator delete(::operator new(size));
		check(false, "new of too much");
	} catch (const std::bad_alloc &) {
	}
}

int main()
{
	std::thread([] { too_large(); }).join();
	count("delete[]", plain);
	count("aligned delete", aligned);
	count("a map's end", words);
	return failures != 0;
}

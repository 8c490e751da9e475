/* SPDX-License-Identifier: BSD-2-Clause */
/* Much of the standard library's headers, and some of it used. */
#include <algorithm>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

std::string words_of(const std::string &text)
{
	std::map<std::string, std::vector<int>> places;
	std::unordered_map<std::string, int> count;
	std::istringstream in(text);
	std::ostringstream out;
	std::string word;

	for (int place = 0; in >> word; place++) {
		places[word].push_back(place);
		count[word]++;
	}
	for (auto &[name, where] : places)
		out << name << count[name] << where.size();
	return std::regex_replace(out.str(), std::regex("[aeiou]+"), "-");
}

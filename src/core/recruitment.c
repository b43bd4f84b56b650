/*
 * recruitment.c
 *	  The words for how a child was recruited, and what other words become.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/recruitment.h"

#include <string.h>

static const char *const means[] = {
#define REPAT_MEANS(word) #word,
#define REPAT_METHOD(word)
#include "repatriation/core/recruitment_def.h"
#undef REPAT_MEANS
#undef REPAT_METHOD
	NULL
};

static const char *const methods[] = {
#define REPAT_MEANS(word)
#define REPAT_METHOD(word) #word,
#include "repatriation/core/recruitment_def.h"
#undef REPAT_MEANS
#undef REPAT_METHOD
	NULL
};

static bool
is_listed(const char *const *list, const char *word)
{
	for (; *list != NULL; list++)
		if (word != NULL && strcmp(*list, word) == 0)
			return true;
	return false;
}

bool
repat_recruitment_is_means(const char *word)
{
	return is_listed(means, word);
}

bool
repat_recruitment_is_method(const char *word)
{
	return is_listed(methods, word);
}

static char
plain(char c)
{
	if (c >= 'A' && c <= 'Z')
		return (char) (c - 'A' + 'a');
	return c == ' ' || c == '-' ? '_' : c;
}

static const char *
find(const char *const *list, const char *word, size_t length)
{
	while (length > 0 && word[0] == ' ')
	{
		word++;
		length--;
	}
	while (length > 0 && word[length - 1] == ' ')
		length--;
	for (; *list != NULL; list++)
	{
		size_t		i = 0;

		while (i < length && (*list)[i] != '\0' && plain(word[i]) == (*list)[i])
			i++;
		if (i == length && (*list)[i] == '\0')
			return *list;
	}
	return "unspecified";
}

const char *
repat_recruitment_means(const char *word, size_t length)
{
	return find(means, word, length);
}

const char *
repat_recruitment_method(const char *word, size_t length)
{
	return find(methods, word, length);
}

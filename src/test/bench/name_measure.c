/*
 * name_measure.c
 *	  How well likeness tells spellings of one name from other names: best F1, and recall
 *	  at a precision of 0.8, over all pairs of a list.
 *
 *	  name_measure vocabulary WORDS PAIRS    WORDS: name, forms...; PAIRS: name, name
 *	  name_measure cross PAIRS               PAIRS: form in another script, name
 *
 * Files are tab-separated with a head line. Of a vocabulary, pairs that have the same
 * forms and are not listed are counted neither way on the first line that is printed
 * (lists keep rare spellings out for their noise), and as different on the second.
 * Prints, tab-separated: what, F1, the likeness where it is reached, recall at precision
 * 0.8, and recall of the search keys among listed pairs of that likeness.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "repatriation/core/name.h"

#define MOST		20000

typedef struct Entry
{
	char	   *text;
	char	   *forms;
	RepatName	name;
} Entry;

typedef struct Counts
{
	long		listed[REPAT_NAME_SAME + 1];
	long		found[REPAT_NAME_SAME + 1];	/* listed, and with a key in common */
	long		other[REPAT_NAME_SAME + 1];
	long		unlisted[REPAT_NAME_SAME + 1];	/* of the same forms */
	long		pairs;			/* listed in all */
} Counts;

static char *
copy_of(const char *text)
{
	size_t		length = strlen(text) + 1;
	char	   *copy = malloc(length);

	if (copy == NULL)
		exit(2);
	memcpy(copy, text, length);
	return copy;
}

/* The lines of a file, split at the first tab; the second half may be empty. */
static int
read_lines(const char *path, Entry *entries)
{
	FILE	   *file = fopen(path, "r");
	char		line[4096];
	int			count = 0;

	if (file == NULL || fgets(line, sizeof(line), file) == NULL)
	{
		fprintf(stderr, "name_measure: cannot read %s\n", path);
		exit(2);
	}
	while (fgets(line, sizeof(line), file) != NULL && count < MOST)
	{
		char	   *tab = strchr(line, '\t');

		line[strcspn(line, "\r\n")] = '\0';
		if (tab != NULL)
			*tab = '\0';
		entries[count].text = copy_of(line);
		entries[count].forms = copy_of(tab != NULL ? tab + 1 : "");
		count++;
	}
	fclose(file);
	return count;
}

/* Leave out a last column that is a number: how often, and no form. */
static void
drop_number(char *forms)
{
	char	   *last = strrchr(forms, '\t');

	if (last != NULL && last[1] != '\0' && strspn(last + 1, "0123456789") == strlen(last + 1))
		*last = '\0';
}

static int
by_text(const void *a, const void *b)
{
	return strcmp(((const Entry *) a)->text, ((const Entry *) b)->text);
}

static int
by_both(const void *a, const void *b)
{
	int			text = by_text(a, b);

	return text != 0 ? text : strcmp(((const Entry *) a)->forms, ((const Entry *) b)->forms);
}

/* Sorted, each text once, and read as names. */
static int
prepare(Entry *entries, int count)
{
	int			kept = 0;
	int			i;

	qsort(entries, (size_t) count, sizeof(Entry), by_text);
	for (i = 0; i < count; i++)
	{
		if (kept > 0 && strcmp(entries[kept - 1].text, entries[i].text) == 0)
			continue;
		entries[kept] = entries[i];
		repat_name_read(entries[kept].text, strlen(entries[kept].text), &entries[kept].name);
		kept++;
	}
	return kept;
}

static bool
is_listed(const Entry *pairs, int count, char *left, char *right)
{
	Entry		key = {left, right, {0}};

	return bsearch(&key, pairs, (size_t) count, sizeof(Entry), by_both) != NULL;
}

static void
count_pair(Counts *counts, const Entry *left, const Entry *right, const Entry *pairs, int count,
		   bool cross)
{
	int			likeness = repat_name_likeness(&left->name, &right->name);

	if (likeness == 0)
		return;
	if (is_listed(pairs, count, left->text, right->text)
		|| (!cross && is_listed(pairs, count, right->text, left->text)))
	{
		counts->listed[likeness]++;
		counts->found[likeness] += repat_name_share_key(&left->name, &right->name);
	}
	else if (!cross && strcmp(left->forms, right->forms) == 0)
		counts->unlisted[likeness]++;
	else
		counts->other[likeness]++;
}

static void
report(const char *what, const Counts *counts, bool with_unlisted)
{
	long		listed = 0, found = 0, other = 0;
	double		best = 0, recall_at = 0, keys = 0;
	int			at = 0;
	int			i;

	for (i = REPAT_NAME_SAME; i > 0; i--)
	{
		double		precision, recall, f1;

		listed += counts->listed[i];
		found += counts->found[i];
		other += counts->other[i] + (with_unlisted ? counts->unlisted[i] : 0);
		if (listed == 0)
			continue;
		precision = (double) listed / (double) (listed + other);
		recall = (double) listed / (double) counts->pairs;
		f1 = 2 * precision * recall / (precision + recall);
		if (f1 > best)
		{
			best = f1;
			at = i;
			keys = (double) found / (double) listed;
		}
		if (precision >= 0.8)
			recall_at = recall;
	}
	printf("%s\t%.4f\t%.4f\t%.4f\t%.4f\n", what, best, at / (double) REPAT_NAME_SAME, recall_at, keys);
}

int
main(int argc, char **argv)
{
	static Entry left[MOST], right[MOST], pairs[MOST];
	static Counts counts;
	bool		cross = argc == 3 && strcmp(argv[1], "cross") == 0;
	int			lefts, rights = 0, count, i, j;

	if (!cross && !(argc == 4 && strcmp(argv[1], "vocabulary") == 0))
	{
		fprintf(stderr, "usage: name_measure vocabulary WORDS PAIRS | cross PAIRS\n");
		return 2;
	}
	count = read_lines(argv[argc - 1], pairs);
	for (i = 0; i < count; i++)
		pairs[i].forms[strcspn(pairs[i].forms, "\t")] = '\0';
	if (cross)
	{
		for (i = 0; i < count; i++)
		{
			left[i].text = left[i].forms = pairs[i].text;
			right[i].text = right[i].forms = pairs[i].forms;
		}
		lefts = prepare(left, count);
		rights = prepare(right, count);
	}
	else
	{
		lefts = read_lines(argv[2], left);
		for (i = 0; i < lefts; i++)
			drop_number(left[i].forms);
		lefts = prepare(left, lefts);
	}
	qsort(pairs, (size_t) count, sizeof(Entry), by_both);
	counts.pairs = count;
	for (i = 0; i < lefts; i++)
		for (j = cross ? 0 : i + 1; j < (cross ? rights : lefts); j++)
			count_pair(&counts, &left[i], cross ? &right[j] : &left[j], pairs, count, cross);
	report("all", &counts, false);
	if (!cross)
		report("strict", &counts, true);
	return 0;
}

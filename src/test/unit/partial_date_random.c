/*
 * partial_date_random.c
 *	  A million random partial dates, and as many words with one bit forged.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "check.h"
#include "random_date.h"

int
main(void)
{
	int			texts = 0;
	int			different = 0;
	int			forged = 0;
	int			refused = 0;
	int			i;

	for (i = 0; i < 1000000; i++)
	{
		RepatPartialDate value = i % 2 == 0 ? random_date(0, 10000) : random_date(1990, 40);
		RepatPartialDate again = 0;
		RepatPartialDate word;
		char		text[REPAT_PARTIAL_DATE_TEXT_MAX];
		char		second[REPAT_PARTIAL_DATE_TEXT_MAX];
		size_t		length = repat_partial_date_format(value, text);

		texts += length > 10;
		different += repat_partial_date_check(value, NULL) != REPAT_OK ||
			repat_partial_date_parse(text, length, &again, NULL) != REPAT_OK || again != value ||
			repat_partial_date_format(again, second) != length ||
			memcmp(text, second, length) != 0;

		/* What arrives in binary is a value, with a text that reads back, or refused. */
		word = (RepatPartialDate) ((uint64_t) value ^ UINT64_C(1) << random_below(64));
		if (repat_partial_date_check(word, NULL) != REPAT_OK)
			refused++;
		else
		{
			length = repat_partial_date_format(word, text);
			forged += repat_partial_date_parse(text, length, &again, NULL) != REPAT_OK ||
				again != word;
		}
	}
	CHECK(different == 0);
	CHECK(forged == 0);
	/* The generator reaches the long forms; most bits matter, marks may change freely. */
	CHECK(texts > 300000);
	CHECK(refused > 700000 && refused < 1000000);
	return check_report();
}

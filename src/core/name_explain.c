/*
 * name_explain.c
 *	  Why two names are as like as they are: pairs of parts, and their sounds step by step.
 *
 * Layer: core. Whoever acts on a likeness must be able to see what it rests on and to
 * contest it; so that nothing is counted that is not shown here.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "name_match.h"

static const char *const sound_labels[] = {
#define LABEL(name, label) label,
	REPAT_SOUNDS(LABEL)
#undef LABEL
};

/* The word for a finding, as name_explain() prints it. */
const char *
repat_name_finding_text(RepatNameFinding finding)
{
	switch (finding)
	{
		case REPAT_NAME_SAME_LETTERS:
			return "same letters";
		case REPAT_NAME_SPELLING:
			return "spelling";
		case REPAT_NAME_SCRIPT:
			return "other script";
		case REPAT_NAME_TOGETHER:
			return "written together";
		case REPAT_NAME_INITIAL:
			return "initial";
		case REPAT_NAME_READING:
			return "other reading or cut short";
		case REPAT_NAME_ONLY_LEFT:
			return "only in the first";
		case REPAT_NAME_ONLY_RIGHT:
			return "only in the second";
	}
	return "";
}

/* The parts of a set as one reading. */
static bool
sounds_of_set(const RepatName *name, unsigned int set, RepatNameSounds *sounds)
{
	bool		begun = false;
	int			i;

	for (i = 0; i < name->count; i++)
	{
		if ((set >> i & 1) == 0)
			continue;
		if (!begun)
			*sounds = name->part[i].read;
		else if (!repat_name_sounds_join(sounds, &name->part[i].read))
			return false;
		begun = true;
	}
	return begun;
}

static void
put(RepatNameReason *reason, const char *text)
{
	size_t		used = reason->sounds_length;

	while (*text != 0 && used + 1 < sizeof(reason->sounds))
		reason->sounds[used++] = *text++;
	reason->sounds[used] = '\0';
	reason->sounds_length = used;
}

static void
put_number(RepatNameReason *reason, int number)
{
	char		digits[12];
	int			at = (int) sizeof(digits) - 1;

	digits[at] = '\0';
	do
	{
		digits[--at] = (char) ('0' + number % 10);
		number /= 10;
	} while (number > 0);
	put(reason, digits + at);
}

/* The steps as text: a sound alone is in both, "u/o:12" read otherwise, "h/:10" left out. */
static void
put_steps(RepatNameReason *reason, const RepatNameSounds *left, const RepatNameSounds *right)
{
	RepatNameStep steps[REPAT_NAME_STEPS];
	int			count = repat_name_sounds_steps(left, right, steps);
	int			i;

	for (i = 0; i < count; i++)
	{
		const RepatNameStep *step = &steps[i];

		if (i > 0)
			put(reason, " ");
		if (step->left < REPAT_SOUND_COUNT)
			put(reason, sound_labels[step->left]);
		if (step->left != step->right || step->cost > 0)
		{
			put(reason, "/");
			if (step->right < REPAT_SOUND_COUNT)
				put(reason, sound_labels[step->right]);
			put(reason, ":");
			put_number(reason, step->cost);
		}
	}
}

static RepatNameFinding
finding_of(const RepatName *left, const RepatName *right, const RepatNamePair *pair,
		   const RepatNameSounds *left_sounds, const RepatNameSounds *right_sounds)
{
	int			likeness = repat_name_sounds_likeness(left_sounds, right_sounds);
	int			i;

	if ((pair->left & (pair->left - 1)) != 0 || (pair->right & (pair->right - 1)) != 0)
		return REPAT_NAME_TOGETHER;
	if (likeness == pair->likeness)
		return left_sounds->letters == right_sounds->letters ? REPAT_NAME_SAME_LETTERS
			: left_sounds->script == right_sounds->script ? REPAT_NAME_SPELLING : REPAT_NAME_SCRIPT;
	for (i = 0; i < REPAT_NAME_PARTS; i++)
	{
		if (((pair->left >> i & 1) != 0 && left->part[i].initial)
			|| ((pair->right >> i & 1) != 0 && right->part[i].initial))
			return REPAT_NAME_INITIAL;
	}
	return REPAT_NAME_READING;
}

static RepatNameReason *
add_reason(RepatNameReason reasons[REPAT_NAME_REASONS], int *count, unsigned int left,
		   unsigned int right, RepatNameFinding finding)
{
	RepatNameReason *reason = &reasons[(*count)++];

	reason->left = left;
	reason->right = right;
	reason->finding = finding;
	reason->likeness = 0;
	reason->weight = 0;
	reason->sounds_length = 0;
	reason->sounds[0] = '\0';
	return reason;
}

/*
 * What the likeness of two names rests on: one reason for each pair, in the order in
 * which they were chosen, then one for each part that has no pair. Into the caller's
 * memory; returns their number.
 */
int
repat_name_explain(const RepatName *left, const RepatName *right,
				   RepatNameReason reasons[REPAT_NAME_REASONS])
{
	RepatNamePairing pairing;
	int			count = 0;
	int			i;

	(void) repat_name_pair(left, right, &pairing);
	for (i = 0; i < pairing.pairs; i++)
	{
		const RepatNamePair *pair = &pairing.chosen[i];
		RepatNameSounds a;
		RepatNameSounds b;
		RepatNameReason *reason;

		if (!sounds_of_set(left, pair->left, &a) || !sounds_of_set(right, pair->right, &b))
			continue;
		reason = add_reason(reasons, &count, pair->left, pair->right,
							finding_of(left, right, pair, &a, &b));
		reason->likeness = pair->likeness;
		reason->weight = pair->weight;
		put_steps(reason, &a, &b);
	}
	for (i = 0; i < left->count; i++)
	{
		if ((pairing.left >> i & 1) == 0)
			(void) add_reason(reasons, &count, 1u << i, 0, REPAT_NAME_ONLY_LEFT);
	}
	for (i = 0; i < right->count; i++)
	{
		if ((pairing.right >> i & 1) == 0)
			(void) add_reason(reasons, &count, 0, 1u << i, REPAT_NAME_ONLY_RIGHT);
	}
	return count;
}

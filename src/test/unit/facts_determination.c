/*
 * facts_determination.c
 *	  Facts about the report, the options and the panel of a determination.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

/* A second determination with its steps not taken yet. */
static void
add_open(World *w, const char *state)
{
	RepatDetermination d = w->determination[0];

	d.determination_id = 2;
	d.state = state;
	d.drafted_on = d.reviewed_on = d.scheduled_on = d.session_on = REPAT_NO_DAY;
	d.decided_at = never();
	d.chosen_option_id = 0;
	ADD(*w, determination) = d;
}

static void
reports(void)
{
	World		w = good_world();

	CHECK(FACT(w, determinations) == 1 && FACT(w, reports) == 1);
	CHECK(FACT(w, reports_unheard) == 0 && FACT(w, report_elements_missing) == 0 &&
		  FACT(w, reports_self_reviewed) == 0);
	/* drafted on day 5 */
	w.views[0].heard_at = shifted(noon(DAY(5)), 11 * HOUR);
	CHECK(FACT(w, reports_unheard) == 0);
	w.views[0].heard_at = noon(DAY(6));
	CHECK(FACT(w, reports_unheard) == 1);
	/* the record that the child declined or was unable counts as a hearing */
	w.views[0].heard_at = noon(DAY(4));
	w.views[0].outcome = "declined";
	CHECK(FACT(w, reports_unheard) == 0);
	w.file.views_count = 0;
	CHECK(FACT(w, reports_unheard) == 1);

	w.file.determination_element_count = 4;
	CHECK(FACT(w, report_elements_missing) == 3);
	w.determination_element[0].determination_id = 9;
	CHECK(FACT(w, report_elements_missing) == 4);

	w.determination[0].supervisor_id = 61;
	CHECK(FACT(w, reports_self_reviewed) == 1);
	w.determination[0].decided_at = never();
	w.determination[0].reviewed_on = REPAT_NO_DAY;
	CHECK(FACT(w, reports_self_reviewed) == 0);
	w.determination[0].reviewed_on = DAY(6);
	w.determination[0].author_id = w.determination[0].supervisor_id = 0;
	CHECK(FACT(w, reports_self_reviewed) == 0);

	w.determination[0].drafted_on = REPAT_NO_DAY;
	CHECK(FACT(w, reports) == 0 && FACT(w, reports_unheard) == 0 &&
		  FACT(w, report_elements_missing) == 0);
	w.file.determination_count = 0;
	CHECK(FACT(w, determinations) == 0);
}

static void
options(void)
{
	World		w = good_world();

	CHECK(FACT(w, panels) == 1 && FACT(w, panels_few_options) == 0 &&
		  FACT(w, options_without_effects) == 0 && FACT(w, family_options_absent) == 0 &&
		  FACT(w, not_now_options_absent) == 0);
	/* one option fewer than the register asks for */
	w.file.determination_option_count = 1;
	CHECK(FACT(w, panels_few_options) == 1 && FACT(w, not_now_options_absent) == 1);
	w.determination_option[0].kind = "stay_with_family";
	CHECK(FACT(w, not_now_options_absent) == 0);
	w.determination_option[0].is_family_based = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, family_options_absent) == 1);
	w.determination[0].no_family_option_reason = true;
	CHECK(FACT(w, family_options_absent) == 0);
	w.determination[0].no_family_option_reason = false;
	/* each option has seven effects of its own */
	w = good_world();
	w.file.option_effect_count = 13;
	CHECK(FACT(w, options_without_effects) == 1);
	w.option_effect[0].option_id = 2;
	CHECK(FACT(w, options_without_effects) == 1);
	w.file.option_effect_count = 0;
	CHECK(FACT(w, options_without_effects) == 2);
	/* another determination's options are not this one's */
	w = good_world();
	w.option_effect[0].determination_id = 2;
	CHECK(FACT(w, options_without_effects) == 1);
	w.determination_option[0].determination_id = 2;
	CHECK(FACT(w, panels_few_options) == 1 && FACT(w, family_options_absent) == 1 &&
		  FACT(w, options_without_effects) == 0);
	/* nothing is asked before a panel is called */
	w.determination[0].decided_at = never();
	w.determination[0].scheduled_on = REPAT_NO_DAY;
	CHECK(FACT(w, panels) == 0 && FACT(w, panels_few_options) == 0 &&
		  FACT(w, family_options_absent) == 0);
	w = good_world();
	w.file.option_effect_count = 0;
	w.file.determination_option_count = 1;
	w.determination[0].decided_at = never();
	w.determination[0].scheduled_on = REPAT_NO_DAY;
	CHECK(FACT(w, options_without_effects) == 0 && FACT(w, not_now_options_absent) == 0);
}

/* A number binds from the day on which it changed, and not before. */
static void
settings(void)
{
	World		w = good_world();

	w.file.setting[REPAT_SETTING_options_min].value = 3;
	w.file.setting[REPAT_SETTING_panel_quorum].value = 4;
	w.file.setting[REPAT_SETTING_panel_disciplines_min].value = 4;
	CHECK(FACT(w, panels_few_options) == 1 && FACT(w, panels_below_quorum) == 1 &&
		  FACT(w, panels_one_discipline) == 1);
	/* called on day 7, sat on day 8 */
	w.file.setting[REPAT_SETTING_options_min].changed_on = DAY(7);
	w.file.setting[REPAT_SETTING_panel_quorum].changed_on = w.file.setting[REPAT_SETTING_panel_disciplines_min].changed_on = DAY(8);
	CHECK(FACT(w, panels_few_options) == 1 && FACT(w, panels_below_quorum) == 1 &&
		  FACT(w, panels_one_discipline) == 1);
	w.file.setting[REPAT_SETTING_options_min].changed_on = DAY(8);
	w.file.setting[REPAT_SETTING_panel_quorum].changed_on = w.file.setting[REPAT_SETTING_panel_disciplines_min].changed_on = DAY(9);
	CHECK(FACT(w, panels_few_options) == 0 && FACT(w, panels_below_quorum) == 0 &&
		  FACT(w, panels_one_discipline) == 0);
	/* a laxer one does not excuse what was done before */
	w.file.setting[REPAT_SETTING_panel_quorum].value = 1;
	w.file.setting[REPAT_SETTING_panel_quorum].default_value = 4;
	CHECK(FACT(w, panels_below_quorum) == 1);
	w.file.setting[REPAT_SETTING_panel_quorum].changed_on = DAY(8);
	CHECK(FACT(w, panels_below_quorum) == 0);
}

static void
panel(void)
{
	World		w = good_world();

	CHECK(FACT(w, sessions) == 1 && FACT(w, panels_below_quorum) == 0 &&
		  FACT(w, panels_one_discipline) == 0 && FACT(w, panels_without_child_protection) == 0 &&
		  FACT(w, panel_undertakings_missing) == 0 && FACT(w, panel_conflicts) == 0);
	/* who stays away or stands aside does not sit */
	w.panel_member[2].is_present = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, panels_below_quorum) == 1);
	w.panel_member[2].is_present = REPAT_FLAG_NO;
	CHECK(FACT(w, panels_below_quorum) == 1);
	w.panel_member[2].is_present = REPAT_FLAG_YES;
	w.panel_member[2].is_recused = REPAT_FLAG_YES;
	CHECK(FACT(w, panels_below_quorum) == 1);
	w.panel_member[2].is_recused = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, panels_below_quorum) == 0);
	w.panel_member[2].determination_id = 2;
	CHECK(FACT(w, panels_below_quorum) == 1);

	w = good_world();
	w.panel_member[1].discipline = w.panel_member[2].discipline = "social_work";
	CHECK(FACT(w, panels_one_discipline) == 1 && FACT(w, panels_below_quorum) == 0);
	/* the first of them stood aside: the discipline is counted with the next */
	w = good_world();
	w.panel_member[1].discipline = "social_work";
	w.panel_member[0].is_recused = REPAT_FLAG_YES;
	CHECK(FACT(w, panels_one_discipline) == 0);
	/* or it belongs to another panel */
	w.panel_member[0].is_recused = REPAT_FLAG_NO;
	w.panel_member[0].determination_id = 2;
	CHECK(FACT(w, panels_one_discipline) == 0);

	w = good_world();
	w.panel_member[0].sector = "ngo";
	CHECK(FACT(w, panels_without_child_protection) == 1);
	w.panel_member[2].sector = "child_protection";
	CHECK(FACT(w, panels_without_child_protection) == 0);
	w.panel_member[2].is_recused = REPAT_FLAG_YES;
	CHECK(FACT(w, panels_without_child_protection) == 1);

	/* signed on the day of the session is in time, the day after is not */
	w = good_world();
	w.panel_member[0].undertaking_on = DAY(9);
	CHECK(FACT(w, panel_undertakings_missing) == 1);
	w.panel_member[1].undertaking_on = REPAT_NO_DAY;
	CHECK(FACT(w, panel_undertakings_missing) == 2);
	w.panel_member[1].is_recused = REPAT_FLAG_YES;
	CHECK(FACT(w, panel_undertakings_missing) == 1);
	w.panel_member[0].undertaking_on = DAY(7);
	CHECK(FACT(w, panel_undertakings_missing) == 0);

	w.panel_member[0].conflict_of_interest = true;
	w.panel_member[2].conflict_of_interest = true;
	CHECK(FACT(w, panel_conflicts) == 2);
	w.panel_member[0].is_recused = REPAT_FLAG_YES;
	CHECK(FACT(w, panel_conflicts) == 1);

	/* a panel that did not sit is not judged */
	w.determination[0].decided_at = never();
	w.determination[0].session_on = REPAT_NO_DAY;
	w.panel_member[2].undertaking_on = REPAT_NO_DAY;
	CHECK(FACT(w, sessions) == 0 && FACT(w, panels_below_quorum) == 0 &&
		  FACT(w, panels_one_discipline) == 0 && FACT(w, panels_without_child_protection) == 0 &&
		  FACT(w, panel_undertakings_missing) == 0 && FACT(w, panel_conflicts) == 0);
	w = good_world();
	w.file.panel_member_count = 0;
	CHECK(FACT(w, panels_below_quorum) == 1 && FACT(w, panels_one_discipline) == 1 &&
		  FACT(w, panels_without_child_protection) == 1 && FACT(w, panel_undertakings_missing) == 0);
	w.determination[0].decided_at = never();
	w.determination[0].session_on = REPAT_NO_DAY;
	CHECK(FACT(w, panels_below_quorum) == 0 && FACT(w, panels_one_discipline) == 0 &&
		  FACT(w, panels_without_child_protection) == 0);
}

/* A decision that came without its steps is judged as if they came with it, on day 8. */
static void
skipped_steps(void)
{
	World		w = good_world();
	RepatDetermination *d = &w.determination[0];

	d->drafted_on = d->reviewed_on = d->scheduled_on = d->session_on = REPAT_NO_DAY;
	CHECK(FACT(w, reports) == 1 && FACT(w, panels) == 1 && FACT(w, sessions) == 1);
	CHECK(FACT(w, reports_unheard) == 0 && FACT(w, panel_undertakings_missing) == 0);
	d->supervisor_id = d->author_id;
	w.views[0].heard_at = noon(DAY(9));
	w.panel_member[0].undertaking_on = DAY(9);
	w.file.determination_element_count = 0;
	w.file.determination_option_count = 0;
	CHECK(FACT(w, reports_self_reviewed) == 1 && FACT(w, reports_unheard) == 1 &&
		  FACT(w, panel_undertakings_missing) == 1);
	CHECK(FACT(w, report_elements_missing) == 7 && FACT(w, panels_few_options) == 1);
	w.file.panel_member_count = 0;
	CHECK(FACT(w, panels_below_quorum) == 1);
	d->decided_at = never();
	CHECK(FACT(w, reports) == 0 && FACT(w, panels) == 0 && FACT(w, sessions) == 0);
}

/* Seen in advance, the steps that are still open are taken on a day. */
static void
in_advance(void)
{
	static const struct
	{
		const char *state;
		bool		open;
	}			states[] = {
		{"required", true}, {"decided", true}, {"under_review", true},
		{"implemented", false}, {"confirmed", false}, {"not_applicable", false}
	};
	size_t		i;

	for (i = 0; i < sizeof(states) / sizeof(states[0]); i++)
	{
		World		w = good_world();
		int32_t		open = states[i].open;

		add_open(&w, states[i].state);
		CHECK(FACT(w, reports) == 1 && FACT(w, panels) == 1 && FACT(w, sessions) == 1);
		w.file.as_of = DAY(2);
		CHECK(FACT(w, reports) == 1 + open && FACT(w, panels) == 1 + open &&
			  FACT(w, sessions) == 1 + open && FACT(w, determinations) == 2);
		CHECK(FACT(w, report_elements_missing) == 7 * open && FACT(w, panels_few_options) == open &&
			  FACT(w, family_options_absent) == open && FACT(w, panels_below_quorum) == open);
		CHECK(FACT(w, reports_unheard) == 0);
		/* heard on day 2: nobody is heard by the day before; a step taken keeps its day */
		w.file.as_of = DAY(1);
		CHECK(FACT(w, reports_unheard) == open);
		w.determination[1].supervisor_id = 61;
		CHECK(FACT(w, reports_self_reviewed) == open);
		/* a number that changes later does not bind on the day */
		w.file.setting[REPAT_SETTING_panel_quorum].value = 0;
		w.file.setting[REPAT_SETTING_panel_quorum].default_value = 1;
		w.file.setting[REPAT_SETTING_panel_quorum].changed_on = DAY(2);
		CHECK(FACT(w, panels_below_quorum) == open);
		w.file.setting[REPAT_SETTING_panel_quorum].changed_on = DAY(1);
		CHECK(FACT(w, panels_below_quorum) == 0);
	}
}

int
main(void)
{
	reports();
	options();
	settings();
	panel();
	skipped_steps();
	in_advance();
	check_both(REPAT_FACT_determinations, REPAT_FACT_panel_conflicts);
	return check_report();
}

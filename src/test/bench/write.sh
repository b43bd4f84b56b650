# shellcheck shell=bash disable=SC2154
# Sourced by bench.sh: what the guard adds to single-row writes, through a child's
# whole case. Four registers of the same tables: without triggers (the floor), ours,
# and two twins in PL/pgSQL.
population=2000 warm=20 cases=60
for database in write_bare write_ours write_acts write_twin; do
    new_register $database
    sql $database -f "$here/life.sql"
done
sql write_bare -f "$here/bare.sql"
twin=(-f "$here/twin.sql" -f "$here/twin_procedure.sql" -f "$here/twin_acts.sql")
sql write_acts "${twin[@]}"
sql write_twin "${twin[@]}" -f "$here/twin_standing.sql"
while read -r omitted; do
    for database in write_bare write_ours write_acts write_twin; do
        allowed=no
        sql $database -c "CALL bench.live(NULL, 1, '$omitted')" 2>/dev/null && allowed=yes
        [ $allowed = "$([ $database = write_bare ] && echo yes || echo no)" ] \
            || { echo "bench: $database: a case without \"$omitted\": allowed $allowed" >&2; exit 1; }
    done
done <<'END'
family_link
views
guardian appointed
assessment element
risk assessment
psychosocial assessment
bid element
bid option effect
bid ground
bid reasons
bid communicated
asylum checked
movement reception_agreed
END
for rep in 0 $(seq "$reps"); do # repetition 0 fills the tables and is forgotten
    for database in write_bare write_ours write_acts write_twin; do
        if [ "$rep" = 0 ]; then
            sql $database -c "CALL bench.live(NULL, $population)" -c 'VACUUM ANALYZE'
        else
            sql $database -c "CALL bench.live(NULL, $warm)" -c "CALL bench.live($rep, $cases)"
        fi
    done
done
new_register write_steps
sql write_steps -v cases=2000 -f "$here/transition.sql"
line write.transition "step with reason, role, history / plain update" us 3.0
for rep in 0 $(seq "$reps"); do
    IFS='|' read -r step plain <<<"$(sql write_steps -c "CALL bench.transitions($cases, 0, 0)")"
    [ "$rep" = 0 ] || { measure write.transition ours "$rep" "$step"; measure write.transition baseline "$rep" "$plain"; }
done
line write.life "whole case, same promises" us 0.25
line write.acts "whole case, twin looks at acts only" us 0.25
sql write_ours -F "$(printf '\t')" -c "SELECT 'write.' || lpad(position::text, 2, '0'),
    name || CASE WHEN times > 1 THEN ' (x ' || times || ')' ELSE '' END, 'us', '\\N' FROM bench.step ORDER BY position" >>"$lines"
collect() { # DATABASE VARIANT ID
    sql "$1" -F "$(printf '\t')" -c "SELECT '$3', '$2', rep, sum(times * micros) FROM bench.timing JOIN bench.step USING (position) GROUP BY rep"
}
{
    for id in write.life write.acts; do
        collect write_bare floor $id
        collect write_ours ours $id
    done
    collect write_acts baseline write.acts
    collect write_twin baseline write.life
    for pair in 'write_bare floor' 'write_ours ours' 'write_twin baseline'; do
        sql "${pair% *}" -F "$(printf '\t')" \
            -c "SELECT 'write.' || lpad(position::text, 2, '0'), '${pair#* }', rep, micros FROM bench.timing"
    done
} >>"$measured"

-- What carries a decision out is a measure of a plan: its responsible body and its
-- day are declared there. Safeguard 47 asks for it, and for its evidence.
ALTER TABLE casework.plan_measure ADD CONSTRAINT plan_measure_determination_fkey
    FOREIGN KEY (case_ref, determination_id) REFERENCES casework.determination;

-- The applicant is the officer who applies, who may be another of the same office than the one who began the draft.
grant update (applicant) on lookup to nsor_app;

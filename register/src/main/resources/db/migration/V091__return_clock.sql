-- The month from which the clock of a return counts, kept beside what is sealed so that what is late is found by it and not
-- behind drafts that were left; the day is read from the sealed draft. Of a judgment date known in part it is the earliest
-- month that it can be. It is taken away when the Bureau has decided.
alter table conviction_return add column clock_month date check (extract(day from clock_month) = 1);
create index on conviction_return (clock_month) where state in ('draft', 'called-back', 'sent-back');
grant update (clock_month) on conviction_return to nsor_app;

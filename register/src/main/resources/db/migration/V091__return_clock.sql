-- From which day the clock of a return counts, kept beside what is sealed so that what is late is found by its day and not
-- behind drafts that were left. Of a judgment date known in part it is the earliest day that it can be. It names nobody, and
-- is taken away when the Bureau has decided.
alter table conviction_return
    add column judged_from date,
    add column judged_exactly boolean not null default false;
create index on conviction_return (judged_from) where state in ('draft', 'called-back', 'sent-back');
grant update (judged_from, judged_exactly) on conviction_return to nsor_app;

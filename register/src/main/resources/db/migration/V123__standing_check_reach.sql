-- How far the standing check of an entry reached: a check that could not look is no check that found nothing.
alter table identity_due
    add column reach text check (reach in ('FULL', 'CUT', 'TOO_COMMON', 'OTHER_SCRIPT', 'NOTHING', 'GONE')),
    add check (reach is null or checked_at is not null);
grant update (reach) on identity_due to nsor_app;

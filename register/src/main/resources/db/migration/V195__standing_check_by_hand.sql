-- A standing check that could not look, or not to the end, is made by hand: an officer looks, and says so, once.
alter table identity_due
    add column by_hand_by text,
    add column by_hand_at timestamptz,
    add check ((by_hand_by is null) = (by_hand_at is null)),
    add check (by_hand_at is null or checked_at is not null);
create index on identity_due (checked_at) where by_hand_at is null and reach in ('CUT', 'TOO_COMMON', 'OTHER_SCRIPT', 'NOTHING');
grant update (by_hand_by, by_hand_at) on identity_due to nsor_app;

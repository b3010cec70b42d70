-- A place at a sealed return can be released by a supervisor, with a reason sealed under the return's key: that the officer had
-- it stays written, and the next who opens the return takes it.
alter table sealed_opening drop constraint sealed_opening_pkey;
alter table sealed_opening drop constraint sealed_opening_return_ref_officer_key;
alter table sealed_opening
    add column id           uuid not null default gen_random_uuid() primary key,
    add column released_at  timestamptz,
    add column released_by  text,
    add column released_why bytea,
    add constraint released_with_a_reason
        check ((released_at is null) = (released_by is null) and (released_at is null) = (released_why is null));
alter table sealed_opening alter column id drop default;
create unique index sealed_opening_place on sealed_opening (return_ref, slot) where released_at is null;
create unique index sealed_opening_officer on sealed_opening (return_ref, officer) where released_at is null;

grant update (released_at, released_by, released_why) on sealed_opening to nsor_app;

-- How a return was decided. The reasoning names no person and stays when the person is destroyed.
create table return_decision (
    return_ref  text        not null,
    decided_at  timestamptz not null,
    outcome     text        not null check (outcome in ('entered', 'not-entered')),
    reasoning   text        not null,
    first_by    text        not null,
    second_by   text        not null check (second_by <> first_by),
    erase_after timestamptz,
    erased_at   timestamptz,
    primary key (return_ref, decided_at),
    check ((outcome = 'entered') = (erase_after is null))
);
create index on return_decision (erase_after) where erased_at is null;

-- A juvenile's or probationer's return is opened only by the two officers who decide it.
create table sealed_opening (
    return_ref text        not null,
    slot       smallint    not null check (slot in (1, 2)),
    officer    text        not null,
    at         timestamptz not null,
    primary key (return_ref, slot),
    unique (return_ref, officer)
);

grant select, insert on return_decision, sealed_opening to nsor_app;
grant update (erased_at) on return_decision to nsor_app;

-- The one mechanism for acts that need two officers. The officer who proposed never decides, nor does anybody barred (who
-- entered or edited what is judged); the database holds both.
create table two_person_act (
    id          uuid primary key,
    kind        text        not null,
    subject     text        not null,
    choice      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    due_at      timestamptz not null,
    clock       text        not null,
    key_id      uuid        not null references data_key (id),
    reason      bytea       not null,
    decided_by  text,
    decided_at  timestamptz,
    decision    text check (decision in ('confirmed', 'declined')),
    decided_why bytea,
    check (decided_by <> proposed_by),
    check ((decided_by is null) = (decision is null) and (decided_by is null) = (decided_at is null))
);
create unique index one_open_act on two_person_act (kind, subject) where decision is null;
create index on two_person_act (subject);

create table two_person_barred (
    act     uuid not null references two_person_act (id),
    officer text not null,
    primary key (act, officer)
);

create function not_by_a_barred_officer() returns trigger language plpgsql as $$
begin
    if exists (select 1 from two_person_barred b where b.act = new.id and b.officer = new.decided_by) then
        raise exception 'a barred officer cannot decide' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger not_by_a_barred_officer before update on two_person_act
    for each row execute function not_by_a_barred_officer();

grant select, insert on two_person_act, two_person_barred to nsor_app;
grant update (decided_by, decided_at, decision, decided_why) on two_person_act to nsor_app;

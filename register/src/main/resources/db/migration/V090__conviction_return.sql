-- A conviction return. What was typed is sealed under the return's own key; plain are only what work and statistics need:
-- state, whose work it is, district, month of the judgment, times. The application never deletes a return.
create table conviction_return (
    id             uuid primary key,
    reference      text        not null unique check (reference ~ '^CR(-[2-9A-HJKMNP-Z]{1,4}){2,3}$'),
    origin         text        not null check (origin in ('prosecution', 'paper')),
    office         text        not null, -- whose return it is
    entry_office   text        not null, -- where it is entered, and alone edited
    maker          text        not null,
    state          text        not null,
    version        int         not null check (version > 0),
    key_id         uuid        not null unique references data_key,
    sealed_answers bytea       not null, -- as typed, bound to version
    sealed_return  bytea,                -- as read when it was submitted, bound to return_version
    return_version int check (return_version > 0),
    held_sealed    boolean     not null default false, -- juvenile or probation
    district       text        not null default '',
    judgment_month text        not null default '' check (judgment_month ~ '^([0-9]{4}(-[0-9]{2})?)?$'),
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    submitted_at   timestamptz,

    constraint paper_is_keyed_elsewhere check ((origin = 'paper') = (entry_office <> office)),
    constraint read_whole check ((sealed_return is null) = (return_version is null)),
    constraint only_a_draft_is_unread check (state = 'draft' or (sealed_return is not null and submitted_at is not null)),
    constraint sealed_state_is_marked check (state <> 'sealed' or held_sealed)
);
create index on conviction_return (entry_office, state, changed_at desc);
create index on conviction_return (office, changed_at desc);
create index on conviction_return (state, submitted_at);

-- Who entered or edited a return: none of them may verify it.
create table return_editor (
    return_id uuid        not null references conviction_return,
    officer   text        not null,
    first_at  timestamptz not null,
    primary key (return_id, officer)
);

-- Reasons for a step back: field by field when it is sent back, one when it is called back. Sealed under the return's key.
create table return_note (
    id        uuid primary key,
    return_id uuid        not null references conviction_return,
    step      text        not null check (step in ('call-back', 'send-back')),
    officer   text        not null,
    at        timestamptz not null,
    sealed    bytea       not null
);
create index on return_note (return_id, at desc);

-- The moves of the workflow, drawn in docs/workflow-return.md; the same table in code is held equal by a test.
create table return_move (
    before text not null,
    after  text not null,
    primary key (before, after)
);
insert into return_move (before, after)
values ('draft', 'submitted'), ('draft', 'sealed'),
       ('submitted', 'called-back'), ('called-back', 'submitted'), ('called-back', 'sealed'),
       ('submitted', 'sent-back'), ('sent-back', 'submitted'), ('sent-back', 'sealed'),
       ('submitted', 'entered'), ('submitted', 'opinion'), ('submitted', 'not-entered'),
       ('opinion', 'entered'), ('opinion', 'not-entered'),
       ('sealed', 'sent-back'), ('sealed', 'entered'), ('sealed', 'not-entered'),
       ('not-entered', 'erased');

-- What no grant can say: a return moves only along the table, and is edited only while the Bureau does not have it.
create function return_moves_along_the_table() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'draft' then
            raise exception 'a return begins as a draft' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if new.state <> old.state and not exists
        (select 1 from return_move m where m.before = old.state and m.after = new.state) then
        raise exception 'no such move of a return' using errcode = 'check_violation';
    end if;
    if new.sealed_answers <> old.sealed_answers and old.state not in ('draft', 'called-back', 'sent-back') then
        raise exception 'the Bureau has this return' using errcode = 'check_violation';
    end if;
    if new.version < old.version then
        raise exception 'a version does not go back' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger return_moves_along_the_table before insert or update on conviction_return
    for each row execute function return_moves_along_the_table();

grant select, insert on conviction_return, return_editor, return_note to nsor_app;
grant select on return_move to nsor_app;
grant update (state, version, sealed_answers, sealed_return, return_version, held_sealed, district, judgment_month, changed_at,
              submitted_at) on conviction_return to nsor_app;
grant select (origin, state, office, district, judgment_month, created_at, submitted_at) on conviction_return to nsor_stats;

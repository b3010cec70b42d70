-- Whether two entries are of one person. Entries themselves are never changed by it: each keeps its history, and what was
-- joined is parted by ending the row. Pairs are written in the order of their numbers.
create table identity_ruling (
    id         uuid primary key,
    one        text        not null references entry (number),
    other      text        not null references entry (number),
    ruling     text        not null check (ruling in ('same', 'different')),
    act        uuid        not null unique references two_person_act (id),
    at         timestamptz not null,
    ended_act  uuid unique references two_person_act (id),
    ended_at   timestamptz,
    check (one < other),
    check ((ended_act is null) = (ended_at is null)),
    check (ended_act <> act)
);
create unique index one_ruling_in_force on identity_ruling (one, other) where ended_at is null;
create index on identity_ruling (other) where ended_at is null;

-- The standing check: each newly verified entry is checked once against the register, also where a node died in between.
create table identity_due (
    entry      text primary key references entry (number),
    at         timestamptz not null,
    checked_at timestamptz
);
create index on identity_due (at) where checked_at is null;

-- Two entries that may be one person: a task for two officers.
create table identity_task (
    one        text        not null references entry (number),
    other      text        not null references entry (number),
    newer      text        not null references entry (number),
    at         timestamptz not null,
    settled_at timestamptz,
    primary key (one, other),
    check (one < other),
    check (newer = one or newer = other)
);
create index on identity_task (at) where settled_at is null;

-- A prosecutor is told of a possible repeat offender.
create table identity_notice (
    id      uuid primary key,
    ruling  uuid        not null unique references identity_ruling (id),
    entry   text        not null references entry (number),
    earlier text        not null references entry (number),
    office  text        not null,
    at      timestamptz not null,
    read_by text,
    read_at timestamptz,
    check ((read_by is null) = (read_at is null))
);
create index on identity_notice (office) where read_at is null;

-- Answers given while two entries that were parted again stood joined: to be recalled or left, each by an officer.
create table identity_recall (
    ruling   uuid        not null references identity_ruling (id),
    lookup   text        not null,
    at       timestamptz not null,
    dealt_by text,
    dealt_at timestamptz,
    primary key (ruling, lookup),
    check ((dealt_by is null) = (dealt_at is null))
);
create index on identity_recall (at) where dealt_at is null;

grant select, insert on identity_ruling, identity_due, identity_task, identity_notice, identity_recall to nsor_app;
grant update (ended_act, ended_at) on identity_ruling to nsor_app;
grant update (checked_at) on identity_due to nsor_app;
grant update (settled_at) on identity_task to nsor_app;
grant update (read_by, read_at) on identity_notice to nsor_app;
grant update (dealt_by, dealt_at) on identity_recall to nsor_app;

-- What was ruled is kept: only its end is ever written, and once.
create function identity_ruling_ends_once() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception 'a ruling ends once';
    end if;
    return new;
end $$;
create trigger identity_ruling_ends_once before update on identity_ruling
    for each row execute function identity_ruling_ends_once();

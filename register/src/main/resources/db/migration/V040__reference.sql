-- Every version of every dated list, as the file itself. Append-only for the application: a version is never changed, another
-- follows it. The version in force on a day is the highest whose date has come.
create table list_version (
    list          text        not null check (list ~ '^[a-z][a-z-]{1,39}$'),
    version       integer     not null check (version >= 1),
    origin        text        not null check (origin in ('shipped', 'applied')),
    in_force_from date        not null,
    content       bytea       not null check (octet_length(content) between 1 and 4000000),
    sha256        bytea       not null check (octet_length(sha256) = 32),
    row_count     integer     not null check (row_count >= 0),
    reason        text        not null check (char_length(reason) between 1 and 1000),
    officer       text        not null,
    office        text        not null,
    applied_at    timestamptz not null,
    primary key (list, version)
);
grant select, insert on list_version to nsor_app;

-- A file that was uploaded and found in order, and waits for its differences to be read and applied.
create table list_upload (
    id              uuid        primary key,
    list            text        not null,
    content         bytea       not null check (octet_length(content) between 1 and 4000000),
    row_count       integer     not null check (row_count >= 0),
    officer         text        not null,
    uploaded_at     timestamptz not null,
    applied_version integer,
    foreign key (list, applied_version) references list_version (list, version)
);
grant select, insert, delete on list_upload to nsor_app;
grant update (applied_version) on list_upload to nsor_app;

-- A station or tehsil that an officer typed because the list has none: kept as written, once for each district. It names a
-- place and nothing else: no number of four digits or more can stand in it.
create table typed_place (
    id         uuid        primary key,
    kind       text        not null check (kind in ('station', 'tehsil')),
    district   text        not null,
    written    text        not null check (char_length(written) between 1 and 80 and written !~ '[0-9]{4}'),
    folded     text        not null,
    first_seen timestamptz not null,
    unique (kind, district, folded)
);
grant select, insert on typed_place to nsor_app;

-- What NPB decided about a typed place: the code it stands for, or that it stays as written. The last decision counts.
create table typed_place_decision (
    id         bigint      generated always as identity primary key,
    place      uuid        not null references typed_place (id),
    code       text        check (code ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,59}$'),
    reason     text        not null check (char_length(reason) between 1 and 1000),
    officer    text        not null,
    decided_at timestamptz not null
);
create index on typed_place_decision (place, id desc);
grant select, insert on typed_place_decision to nsor_app;

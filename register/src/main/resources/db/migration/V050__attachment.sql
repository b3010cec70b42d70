-- Attachments as flat pictures, each page sealed under a data key of its own: blacking out a page makes a new key and
-- destroys the old one, so that the picture before is gone from backups and the write-ahead log as well. Nothing of the
-- upload itself is kept, not even its name.
create table attachment (
    id           uuid primary key,
    turn         bigint generated always as identity,
    owner_kind   text        not null check (owner_kind ~ '^[a-z-]{1,30}$'),
    owner_ref    text        not null check (owner_ref ~ '^[A-Za-z0-9_.:/-]{1,80}$'),
    part         text        not null check (part ~ '^[a-z-]{1,30}$'),
    pages        int         not null check (pages between 1 and 60),
    added_by     text        not null,
    added_at     timestamptz not null,
    destroyed_at timestamptz
);
create index on attachment (owner_kind, owner_ref);

create table attachment_page (
    attachment uuid  not null references attachment,
    page       int   not null check (page between 1 and 60),
    version    int   not null check (version >= 1),
    key_id     uuid  not null references data_key,
    width      int   not null check (width > 0),
    height     int   not null check (height > 0),
    sealed     bytea not null,
    primary key (attachment, page)
);
-- Sealed bytes do not compress.
alter table attachment_page alter column sealed set storage external;

-- A second officer's word that one version of a page shows no one who must not be shown.
create table attachment_page_check (
    attachment uuid        not null,
    page       int         not null,
    version    int         not null,
    officer    text        not null,
    at         timestamptz not null,
    primary key (attachment, page, version, officer)
);

grant select, insert on attachment, attachment_page, attachment_page_check to nsor_app;
grant update (destroyed_at) on attachment to nsor_app;
grant update (version, key_id, width, height, sealed) on attachment_page to nsor_app;
grant delete on attachment_page to nsor_app;

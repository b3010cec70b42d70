-- Evidence of every act and every read. No position here: positions are given by one sequencer, later; a gapless counter
-- would be a global lock. The canonical bytes are the record; the columns beside them are an index to it.
create table evidence_entry (
    id          uuid        not null,
    at          timestamptz not null,
    transaction xid8        not null default pg_current_xact_id(),
    officer     text        not null,
    office      text        not null,
    role        text        not null,
    purpose     text        not null,
    reference   text        not null,
    event       text        not null,
    outcome     text        not null check (outcome in ('done', 'refused', 'failed')),
    canonical   bytea       not null,
    salt        bytea       not null check (octet_length(salt) = 32),
    primary key (id, at)
) partition by range (at);

create table evidence_ref (
    entry uuid        not null,
    at    timestamptz not null,
    kind  text        not null,
    ref   text        not null
);

create table evidence_token (
    entry  uuid        not null,
    at     timestamptz not null,
    kind   text        not null,
    key_id bigint      not null,
    token  bytea       not null check (octet_length(token) = 16)
);

create table evidence_entry_rest partition of evidence_entry default;

create index on evidence_entry (at desc);
create index on evidence_entry (officer, at desc);
create index on evidence_ref (ref, at desc);
create index on evidence_ref (entry);
create index on evidence_token (token, at desc);

grant select, insert on evidence_entry, evidence_ref, evidence_token to nsor_app;

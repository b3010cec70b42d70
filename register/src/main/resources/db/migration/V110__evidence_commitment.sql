-- The commitment that the log's leaf holds (docs/spec/evidence-log.md, section 2), made with the entry and kept when the
-- content is erased. Entries made before this migration get theirs over the bytes that they have.
alter table evidence_entry add column commitment bytea;
update evidence_entry
   set commitment = sha256(convert_to(E'nsor evidence commitment v1\n', 'UTF8') || salt || canonical);
alter table evidence_entry alter column commitment set not null;
alter table evidence_entry add check (octet_length(commitment) = 32);
create index on evidence_entry (office, at desc);
create index on evidence_entry (reference, at desc) where reference <> '';

-- A search of the evidence is kept with its reason, sealed, and opened only by whoever made it. No criterion is personal.
create table evidence_search (
    id        uuid primary key,
    at        timestamptz not null,
    officer   text        not null,
    office    text        not null,
    criteria  jsonb       not null,
    key_id    uuid        not null references data_key (id),
    reason    bytea       not null
);
grant select, insert on evidence_search to nsor_app;

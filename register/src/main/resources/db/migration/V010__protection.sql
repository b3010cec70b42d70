-- A data key seals one person, return, look-up or attachment. Only its wrapped form is kept; a destroyed key is a row whose
-- wrapped form is gone, and with it everything that it sealed. A restore applies the list of destroyed keys again.
create table data_key (
    id           uuid primary key,
    purpose      text        not null check (purpose in ('person', 'return', 'lookup', 'attachment', 'act')),
    kek_id       bigint      not null,
    wrapped      bytea,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);
grant select, insert on data_key to nsor_app;
grant update (kek_id, wrapped, destroyed_at) on data_key to nsor_app;

-- The order of the log. One sequencer, which holds an advisory lock, gives contiguous positions to committed entries; what
-- stands here is the truth about the order, and the tiles outside the database are made from it. The leaf (time and
-- commitment) is kept for ever, also when the content is erased.
create table evidence_position (
    position   bigint primary key check (position >= 0),
    entry      uuid unique,                  -- null: the log has this leaf and the database has lost its entry
    at         timestamptz not null,
    commitment bytea       not null check (octet_length(commitment) = 32)
);
create index on evidence_position (position) where entry is null;
create index on evidence_entry (transaction);

-- How far the sequencer has come; one row. Every entry of a transaction before "through" has its position.
create table evidence_sequence (
    one        boolean primary key default true check (one),
    cluster    bigint      not null,
    through    xid8        not null,
    size       bigint      not null,
    integrated timestamptz not null
);
insert into evidence_sequence (cluster, through, size, integrated)
select system_identifier, '0'::xid8, 0, clock_timestamp() from pg_control_system();

grant select, insert on evidence_position to nsor_app;
grant select on evidence_sequence to nsor_app;
grant update (through, size, integrated) on evidence_sequence to nsor_app;

-- Transaction ids belong to one cluster. After a restore into another cluster the ids in the rows mean nothing there and
-- may lie in its future: they are set to the beginning of time once, and the search for entries without a position begins
-- anew. The order given by then stands in evidence_position and is not touched.
create function evidence_adopt() returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    here bigint := (select system_identifier from pg_control_system());
begin
    if exists (select 1 from evidence_sequence s where s.cluster = here) then
        return false;
    end if;
    update evidence_entry set transaction = '3'::xid8;
    update evidence_sequence set cluster = here, through = '0'::xid8;
    return true;
end $$;
revoke all on function evidence_adopt() from public;
grant execute on function evidence_adopt() to nsor_app;

-- The first checkpoint of each day in Pakistan, whose code is printed into a paper book.
create table evidence_daily (
    day  date primary key,
    size bigint      not null check (size > 0),
    code text        not null,
    note text        not null,
    at   timestamptz not null
);
grant select, insert on evidence_daily to nsor_app;

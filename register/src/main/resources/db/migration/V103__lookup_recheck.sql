-- Entries that open answers must be checked against, written in the transaction that verifies or withholds them. Checked
-- soon, and once more when every answer that was being given meanwhile is given: only then is an entry settled.
create table lookup_recheck (
    entry      text        not null,
    kind       text        not null check (kind in ('verified_after', 'withheld_after')),
    at         timestamptz not null,
    checked_at timestamptz,
    settled_at timestamptz,
    primary key (entry, kind),
    constraint settled_after_checked check (settled_at is null or checked_at is not null)
);
create index on lookup_recheck (at) where settled_at is null;

grant select, insert on lookup_recheck to nsor_app;
grant update (at, checked_at, settled_at) on lookup_recheck to nsor_app;

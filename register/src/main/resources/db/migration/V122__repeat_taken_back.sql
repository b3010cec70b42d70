-- A finding that two officers take back: an office that has not seen its notice is no longer shown it, one that has is told.
alter table identity_notice
    add column seen_at           timestamptz,
    add column withdrawn_at      timestamptz,
    add column withdrawn_read_by text,
    add column withdrawn_read_at timestamptz,
    add check ((withdrawn_read_by is null) = (withdrawn_read_at is null)),
    add check (withdrawn_read_at is null or withdrawn_at is not null);
create index on identity_notice (office) where withdrawn_at is not null and withdrawn_read_at is null;

-- Whoever took note before today has seen it; what was taken back before today is told now.
update identity_notice set seen_at = read_at where read_at is not null;
update identity_notice n set withdrawn_at = r.ended_at from identity_ruling r where r.id = n.ruling and r.ended_at is not null;

grant update (seen_at, withdrawn_at, withdrawn_read_by, withdrawn_read_at) on identity_notice to nsor_app;

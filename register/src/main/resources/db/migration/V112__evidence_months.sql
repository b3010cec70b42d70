-- The evidence by months (UTC), so that what is older than seven years is erased by dropping whole months and nothing else
-- is touched. What belongs to no month made yet stands in the default partition, and moves when its month is made.
alter table evidence_ref rename to evidence_ref_rest;
alter table evidence_token rename to evidence_token_rest;
create table evidence_ref   (like evidence_ref_rest including defaults including constraints) partition by range (at);
create table evidence_token (like evidence_token_rest including defaults including constraints) partition by range (at);
drop index evidence_ref_ref_at_idx, evidence_ref_entry_idx, evidence_token_token_at_idx;
revoke all on evidence_ref_rest, evidence_token_rest from nsor_app;
alter table evidence_ref attach partition evidence_ref_rest default;
alter table evidence_token attach partition evidence_token_rest default;
create index on evidence_ref (ref, at desc);
create index on evidence_ref (entry);
create index on evidence_token (token, at desc);
grant select, insert on evidence_ref, evidence_token to nsor_app;

-- Makes the partitions of a month. Waits briefly for a lock and fails rather than hold up the register; asked again later.
create function evidence_make_month(month date) returns boolean
    language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '500ms' as $$
declare
    first timestamptz := date_trunc('month', month)::timestamp at time zone 'UTC';
    next  timestamptz := (date_trunc('month', month) + interval '1 month')::timestamp at time zone 'UTC';
    name  text := to_char(month, 'YYYYMM');
    kind  text;
begin
    if to_regclass('public.evidence_token_' || name) is not null then
        return false;
    end if;
    lock table evidence_entry_rest, evidence_ref_rest, evidence_token_rest in access exclusive mode;
    foreach kind in array array['entry', 'ref', 'token'] loop
        execute format('create table evidence_%s_%s (like evidence_%s including defaults including constraints)', kind, name, kind);
        execute format('with moved as (delete from evidence_%s_rest where at >= %L and at < %L returning *)
                        insert into evidence_%s_%s select * from moved', kind, first, next, kind, name);
        execute format('alter table evidence_%s attach partition evidence_%s_%s for values from (%L) to (%L)',
                       kind, kind, name, first, next);
    end loop;
    return true;
end $$;

-- Erases the contents of a month of which every entry is older than seven years and a day, and has its place in the log.
-- The server's own clock decides, whatever the caller's says. Times, commitments and positions stay.
create function evidence_erase_month(month date) returns bigint
    language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '500ms' as $$
declare
    first timestamptz := date_trunc('month', month)::timestamp at time zone 'UTC';
    next  timestamptz := (date_trunc('month', month) + interval '1 month')::timestamp at time zone 'UTC';
    name  text := to_char(month, 'YYYYMM');
    kind  text;
    gone  bigint;
begin
    if next + interval '7 years 1 day' > now() then
        raise exception 'evidence is kept for seven years' using errcode = 'check_violation';
    end if;
    if to_regclass('public.evidence_entry_' || name) is null then
        return 0;
    end if;
    execute format('select count(*) from evidence_entry_%s e
                     where not exists (select 1 from evidence_position p where p.entry = e.id)', name) into gone;
    if gone > 0 then
        raise exception 'an entry without its place in the log is not erased' using errcode = 'check_violation';
    end if;
    execute format('select count(*) from evidence_entry_%s', name) into gone;
    foreach kind in array array['token', 'ref', 'entry'] loop
        execute format('alter table evidence_%s detach partition evidence_%s_%s', kind, kind, name);
        execute format('drop table evidence_%s_%s', kind, name);
    end loop;
    update data_key k set wrapped = null, destroyed_at = now()
      from evidence_search s where s.key_id = k.id and s.at < next and k.wrapped is not null;
    delete from evidence_search s where s.at < next;
    return gone;
end $$;

-- Months that hold evidence, oldest first.
create function evidence_months() returns setof date
    language sql stable security definer set search_path = public, pg_temp as $$
    select to_date(right(c.relname, 6), 'YYYYMM') from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'public.evidence_entry'::regclass and c.relname ~ '^evidence_entry_[0-9]{6}$' order by 1
$$;

revoke all on function evidence_make_month(date), evidence_erase_month(date), evidence_months() from public;
grant execute on function evidence_make_month(date), evidence_erase_month(date), evidence_months() to nsor_app;

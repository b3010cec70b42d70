-- What a search reads of those whom it shows, in one way to the server: the person alone, with the key as it is kept; whether two
-- officers have joined the entry with another; and, also where there is nobody, the number of the last change of tokens. The plan
-- is made once a connection: made for each question it takes longer than the reading.
create function entry_persons(ids uuid[])
    returns table (newest bigint, id uuid, number text, key_id uuid, return_ref text, state text, version int, person bytea,
                   portrait smallint, district text, outcome text, verified_by text, verified_at timestamptz, entered_by text[],
                   wrapped bytea, joined boolean)
    language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return query
        select n.newest, e.id, e.number, e.key_id, e.return_ref, e.state, e.version, e.person, e.portrait, e.district, e.outcome,
               e.verified_by, e.verified_at, e.entered_by, k.wrapped,
               exists (select 1 from identity_ruling r where r.ruling = 'same' and r.ended_at is null and r.one = e.number)
               or exists (select 1 from identity_ruling r where r.ruling = 'same' and r.ended_at is null and r.other = e.number)
          from (select coalesce(max(t.changed), 0) as newest from search_token t) n
          left join (entry e join data_key k on k.id = e.key_id) on e.id = any(ids);
end $$;
revoke all on function entry_persons(uuid[]) from public;
grant execute on function entry_persons(uuid[]) to nsor_app;

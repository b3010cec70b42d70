-- Months of entries that stand in the default partition because their month was never made: written while the clock was
-- wrong, or before the evidence was parted by months. They are made too, for only whole months are ever erased.
create function evidence_months_behind() returns setof date
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct date_trunc('month', at at time zone 'UTC')::date from evidence_entry_rest order by 1 limit 12
$$;

revoke all on function evidence_months_behind() from public;
grant execute on function evidence_months_behind() to nsor_app;

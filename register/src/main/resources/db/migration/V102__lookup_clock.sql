-- From when the clock counts that runs on a request, so that what is late is found by its clock and not behind a list that
-- was cut. The prosecutor's runs from the application or the question, the Bureau's from the forwarding or the last fact.
alter table lookup
    add column clock_from timestamptz generated always as (
        case
            when stage = 'applied' then applied_at
            when stage = 'fact_asked' then asked_at
            when stage in ('forwarded', 'comparing', 'to_confirm', 'held') then reply_from
        end) stored;
create index on lookup (clock_from) where clock_from is not null;

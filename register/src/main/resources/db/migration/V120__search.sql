-- Keyed tokens of persons, one row a person, sealed under the person's own key: what could be counted is not to be seen here.
-- Each node holds them opened, as posting lists, and reads what changed since before it searches.
drop table entry_token;

create sequence search_change;
create table search_token (
    position  integer primary key generated always as identity,
    entry     uuid   not null unique references entry (id),
    key_id    uuid   not null references data_key (id),
    token_key bigint not null,
    sealed    bytea  not null,
    changed   bigint not null unique
);
create index on search_token (token_key);

-- Numbers of changes become visible in their order: whoever writes holds the lock until the commit.
create function search_token_in_turn() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7301202600001);
    return null;
end $$;
create trigger in_turn before insert or update on search_token for each statement execute function search_token_in_turn();

create function search_token_changed() returns trigger language plpgsql as $$
begin
    new.changed := nextval('search_change');
    return new;
end $$;
create trigger changed before insert or update on search_token for each row execute function search_token_changed();

grant select, insert on search_token to nsor_app;
grant update (token_key, sealed, changed) on search_token to nsor_app;
grant usage on sequence search_change to nsor_app;

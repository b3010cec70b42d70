-- How far the demonstration's world is loaded: a load that was interrupted goes on from here. A start in service refuses a
-- database that has a row here.
create table demo_load (
    part        text        primary key check (part in ('stations', 'persons', 'work')),
    seed        bigint      not null,
    done        integer     not null check (done >= 0),
    finished_at timestamptz
);
grant select, insert, update on demo_load to nsor_app;

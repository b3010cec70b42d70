-- The demonstration's persons are loaded by several hands at once, each so many in one transaction: which of them are there.
create table demo_chunk (
    seed     bigint  not null,
    first_no integer not null,
    persons  integer not null check (persons > 0),
    primary key (seed, first_no)
);
grant select, insert on demo_chunk to nsor_app;

-- Sealed bytes do not compress: no try is wasted on them.
alter table entry alter column person set storage external, alter column conviction set storage external,
                  alter column decision set storage external;
alter table conviction_return alter column sealed_answers set storage external, alter column sealed_return set storage external;

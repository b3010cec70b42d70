-- Officers by service reference, never by name. An inactive officer's session ends at its next request.
create table officer (
    id       text primary key check (id ~ '^[a-z0-9-]{1,60}$'),
    office   text not null,
    role     text not null check (role in ('prosecutor', 'investigator', 'dpo', 'prison', 'operator', 'supervisor',
                                           'administrator', 'auditor', 'committee')),
    district text not null default '',
    active   boolean not null default true,
    demo     boolean not null default false
);
grant select, insert on officer to nsor_app;
grant update (active) on officer to nsor_app;

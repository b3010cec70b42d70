-- Verified entries of the register. What names anybody is sealed under the person's own key; what statistics need stays plain
-- beside a random number. An entry is never verified by an officer who entered or edited its return.
create table entry (
    id              uuid primary key,
    number          text        not null unique,
    key_id          uuid        not null references data_key (id),
    return_ref      text        not null unique,
    state           text        not null check (state in ('standing', 'withheld')),
    version         int         not null default 1,
    person          bytea       not null,
    conviction      bytea       not null,
    decision        bytea       not null,
    portrait        smallint    not null default 0,
    district        text        not null default '',
    offences        text        not null,
    outcome         text        not null check (outcome in ('eligible_2h', 'eligible_s24_only', 'needs_legal_opinion')),
    judgment_month  date,
    verified_by     text        not null,
    verified_at     timestamptz not null,
    entered_by      text[]      not null,
    check (not (verified_by = any (entered_by)))
);
create index on entry (verified_at);
create index on entry (district);
create index on entry (judgment_month);

-- Keyed tokens, compared by equality. The key's id stands beside each, so that a rotation loses no match.
create table entry_token (
    token  bytea  not null check (octet_length(token) = 16),
    key_id bigint not null,
    entry  uuid   not null references entry (id),
    primary key (token, entry)
);
create index on entry_token (entry);

-- The stop button. A withholding counts from the moment of the first officer's act; the second confirms or lifts it.
create table entry_withholding (
    id         uuid primary key,
    entry      uuid        not null references entry (id),
    act        uuid        not null references two_person_act (id),
    paper      bytea       not null,
    at         timestamptz not null,
    by_officer text        not null,
    lifted_at  timestamptz
);
create unique index one_withholding on entry_withholding (entry) where lifted_at is null;

grant select, insert on entry, entry_token, entry_withholding to nsor_app;
grant update (state, version) on entry to nsor_app;
grant update (lifted_at) on entry_withholding to nsor_app;
grant delete on entry_token to nsor_app;

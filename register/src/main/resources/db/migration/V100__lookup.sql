-- A request: its particulars are sealed under its own key and die with it. Plain are only what work and statistics need:
-- where it stands, whose work it is, district, purpose, times. The application never deletes a request.
create table lookup (
    id                 uuid primary key,
    reference          text        not null unique check (reference ~ '^LR(-[2-9A-HJKMNP-Z]{1,4}){2,3}$'),
    key_id             uuid        not null unique references data_key,
    stage              text        not null check (stage in ('draft', 'applied', 'refused', 'forwarded', 'comparing',
                                                             'fact_asked', 'to_confirm', 'held', 'answered', 'expired')),
    version            int         not null default 1 check (version > 0),
    district           text        not null default '',
    purpose            text        not null default '' check (purpose in ('', 'investigation', 'prosecution')),
    urgent             boolean     not null default false,
    suspects           smallint    not null default 0 check (suspects between 0 and 10),
    fir_copy           uuid,
    sealed_case        bytea       not null,
    case_version       int         not null check (case_version > 0),
    applicant          text        not null,
    applicant_office   text        not null,
    prosecution_office text        not null default '',
    police_office      text        not null default '',
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    applied_at         timestamptz,
    decision           text check (decision in ('forwarded', 'refused')),
    refusal_reason     text,
    decided_by         text,
    decided_at         timestamptz,
    sealed_reasons     bytea,
    reply_from         timestamptz,
    taken_by           text,
    taken_at           timestamptz,
    asked_at           timestamptz,
    compared_at        timestamptz,
    held_at            timestamptz,
    answered_at        timestamptz,
    closes_at          timestamptz,
    expired_at         timestamptz,

    constraint decider_is_not_the_applicant check (decided_by <> applicant),
    constraint decided_whole check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    constraint applied_before_decided check (decision is null or applied_at is not null),
    constraint applied_complete check (applied_at is null
        or (suspects > 0 and purpose <> '' and district <> '' and prosecution_office <> '' and fir_copy is not null)),
    constraint refused_with_reason check ((decision is not distinct from 'refused') = (refusal_reason is not null)),
    constraint only_forwarded_is_answered check (answered_at is null or decision = 'forwarded'),
    constraint answer_closes check ((answered_at is null) = (closes_at is null) and (closes_at is null or closes_at > answered_at)),
    constraint stage_has_its_time check (
        case stage
            when 'applied' then applied_at is not null
            when 'refused' then decision = 'refused'
            when 'forwarded' then decision = 'forwarded' and reply_from is not null
            when 'comparing' then decision = 'forwarded' and taken_by is not null and taken_at is not null
            when 'fact_asked' then decision = 'forwarded' and asked_at is not null
            when 'to_confirm' then decision = 'forwarded' and compared_at is not null
            when 'held' then decision = 'forwarded' and held_at is not null
            when 'answered' then answered_at is not null
            when 'expired' then expired_at is not null
            else true
        end)
);
create index on lookup (stage, changed_at);
create index on lookup (applicant_office, changed_at desc);
create index on lookup (prosecution_office, changed_at desc);
create index on lookup (police_office, changed_at desc);

-- Suspects as asked. A draft's suspect may be taken out again; one of an application may not.
create table lookup_suspect (
    lookup  uuid     not null references lookup,
    number  smallint not null check (number between 1 and 10),
    version int      not null check (version > 0),
    sealed  bytea    not null,
    primary key (lookup, number)
);

-- Which entries the Bureau's officer saw beside a suspect.
create table lookup_shown (
    lookup   uuid        not null,
    number   smallint    not null,
    entry    text        not null,
    rank     smallint    not null check (rank > 0),
    shown_at timestamptz not null,
    primary key (lookup, number, entry),
    foreign key (lookup, number) references lookup_suspect
);

-- What was decided about a suspect, round after round; the last round counts. The second officer is never the first.
create table lookup_answer (
    lookup         uuid        not null,
    number         smallint    not null,
    round          smallint    not null check (round > 0),
    outcome        text        not null check (outcome in ('match', 'no_match', 'ask')),
    entry          text,
    shown          smallint    not null check (shown >= 0),
    second         text        not null check (second in ('match', 'candidates_shown', 'drawn', 'not_needed')),
    compared_by    text        not null,
    compared_at    timestamptz not null,
    sealed_why     bytea       not null,
    confirmed_by   text,
    confirmed_at   timestamptz,
    disagreed_by   text,
    disagreed_at   timestamptz,
    sealed_against bytea,
    primary key (lookup, number, round),
    foreign key (lookup, number) references lookup_suspect,
    constraint match_names_an_entry check ((outcome = 'match') = (entry is not null)),
    constraint confirmer_is_not_the_comparer check (confirmed_by <> compared_by),
    constraint critic_is_not_the_comparer check (disagreed_by <> compared_by),
    constraint confirmed_or_not check (confirmed_by is null or disagreed_by is null),
    constraint match_needs_a_second check (outcome <> 'match' or second = 'match'),
    constraint shown_needs_a_second check (outcome <> 'no_match' or shown = 0 or second = 'candidates_shown'),
    constraint confirmed_whole check ((confirmed_by is null) = (confirmed_at is null)),
    constraint disagreed_whole check ((disagreed_by is null) = (disagreed_at is null)
        and (disagreed_by is null) = (sealed_against is null))
);
create index on lookup_answer (entry) where entry is not null;

-- One more fact, asked of the prosecutor.
create table lookup_question (
    lookup          uuid        not null,
    number          smallint    not null,
    round           smallint    not null,
    sealed_question bytea       not null,
    asked_at        timestamptz not null,
    supplied_by     text,
    supplied_at     timestamptz,
    more_known      boolean,
    primary key (lookup, number, round),
    foreign key (lookup, number, round) references lookup_answer,
    constraint supplied_whole check ((supplied_by is null) = (supplied_at is null) and (supplied_by is null) = (more_known is null))
);

create table lookup_print (
    id      uuid primary key,
    lookup  uuid        not null references lookup,
    what    text        not null check (what in ('application', 'answer')),
    officer text        not null,
    office  text        not null,
    at      timestamptz not null
);
create index on lookup_print (lookup, what);

-- What happened to the register after an answer was given: an entry that would have matched, or a withholding of one
-- that did. Once each, however often the event arrives.
create table lookup_notice (
    lookup   uuid        not null,
    number   smallint    not null,
    entry    text        not null,
    kind     text        not null check (kind in ('verified_after', 'withheld_after')),
    at       timestamptz not null,
    dealt_by text,
    dealt_at timestamptz,
    primary key (lookup, number, entry, kind),
    foreign key (lookup, number) references lookup_suspect,
    constraint dealt_whole check ((dealt_by is null) = (dealt_at is null))
);
create index on lookup_notice (at) where dealt_by is null;

grant select, insert on lookup, lookup_suspect, lookup_shown, lookup_answer, lookup_question, lookup_print, lookup_notice to nsor_app;
grant update (stage, version, district, purpose, urgent, suspects, fir_copy, sealed_case, case_version, prosecution_office,
              police_office, changed_at, applied_at, decision, refusal_reason, decided_by, decided_at, sealed_reasons, reply_from,
              taken_by, taken_at, asked_at, compared_at, held_at, answered_at, closes_at, expired_at) on lookup to nsor_app;
grant update (version, sealed) on lookup_suspect to nsor_app;
grant delete on lookup_suspect to nsor_app;
grant update (rank) on lookup_shown to nsor_app;
grant update (confirmed_by, confirmed_at, disagreed_by, disagreed_at, sealed_against) on lookup_answer to nsor_app;
grant update (supplied_by, supplied_at, more_known) on lookup_question to nsor_app;
grant update (dealt_by, dealt_at) on lookup_notice to nsor_app;
grant select (stage, district, purpose, urgent, suspects, created_at, applied_at, decision, refusal_reason, decided_at, reply_from,
              answered_at, expired_at) on lookup to nsor_stats;

-- What no grant can say: a decided request keeps its decision, an answer its comparer, and only a draft loses a suspect.
create function lookup_keeps_its_decision() returns trigger language plpgsql as
$$
begin
    if old.decision is not null and (new.decision, new.decided_by, new.decided_at) is distinct from
                                    (old.decision, old.decided_by, old.decided_at) then
        raise exception 'a decision is kept';
    end if;
    if old.stage = 'expired' then
        raise exception 'an expired request is over';
    end if;
    return new;
end
$$;
create trigger lookup_keeps_its_decision before update on lookup for each row execute function lookup_keeps_its_decision();

create function lookup_suspect_stays() returns trigger language plpgsql as
$$
begin
    if (select stage from lookup where id = old.lookup) <> 'draft' then
        raise exception 'only a draft loses a suspect';
    end if;
    return old;
end
$$;
create trigger lookup_suspect_stays before delete on lookup_suspect for each row execute function lookup_suspect_stays();

-- What an officer types freely may name a person, so no column holds it in the clear: not the name of a place, not the
-- reasoning of a decision with the authority that it cites. No register is in service yet: places typed in trials are dropped,
-- they join the list again with the next return; the reasoning of a trial's decisions is dropped and the decisions stay.
alter table data_key drop constraint data_key_purpose_check;
alter table data_key add constraint data_key_purpose_check
    check (purpose in ('person', 'return', 'lookup', 'attachment', 'act', 'place', 'decision'));

delete from typed_place_decision;
delete from typed_place;
alter table typed_place drop column written;
alter table typed_place drop column folded; -- takes its unique constraint with it
alter table typed_place
    add column key_id         uuid   not null unique references data_key,
    add column sealed_written bytea  not null,
    add column token_key      bigint not null,
    add column token          bytea  not null check (octet_length(token) = 16),
    add constraint one_writing_a_district unique (kind, district, token_key, token);

alter table return_decision drop column reasoning;
alter table return_decision
    add column key_id           uuid unique references data_key,
    add column sealed_reasoning bytea;
alter table return_decision add constraint sealed_with_its_key check ((key_id is null) = (sealed_reasoning is null));

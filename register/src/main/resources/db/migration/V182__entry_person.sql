-- What a search reads of those whom it shows, in one way to the server: the person alone, with the key as it is kept, and whether
-- two officers have joined the entry with another.
create view entry_person as
select e.id, e.number, e.key_id, e.return_ref, e.state, e.version, e.person, e.portrait, e.district, e.outcome, e.verified_by,
       e.verified_at, e.entered_by, k.wrapped,
       exists (select 1 from identity_ruling r where r.ruling = 'same' and r.ended_at is null and r.one = e.number)
       or exists (select 1 from identity_ruling r where r.ruling = 'same' and r.ended_at is null and r.other = e.number) as joined
  from entry e join data_key k on k.id = e.key_id;
grant select on entry_person to nsor_app;

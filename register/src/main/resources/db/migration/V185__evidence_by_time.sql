-- What hangs on an entry is found by the entry's time, which is to the microsecond and always growing: an index by it is
-- written at its end, where one by a random id is written all over. Tokens are read beside their entry too, when it is proved
-- and when the register looks whether it is still as it was, and had no such index.
create index on evidence_ref (at);
create index on evidence_token (at);
drop index evidence_ref_entry_idx;

-- A time that no leaf can have, and none that a page or a month can be made of, is refused where it is written.
alter table evidence_entry add check (at >= '1970-01-01 00:00Z' and at < '2200-01-01 00:00Z');
alter table evidence_position add check (at >= '1970-01-01 00:00Z' and at < '2200-01-01 00:00Z');

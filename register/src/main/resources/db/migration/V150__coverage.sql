-- What an answer says of the register's coverage, and what is withheld, are read from indexes: rows of entries are wide.
drop index entry_judgment_month_idx;
create index on entry (state, judgment_month);
create index on entry (number) where state = 'withheld';
create index on conviction_return (district) where submitted_at is not null;

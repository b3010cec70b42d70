-- Beside a person's tokens, what the person is compared by, sealed under the person's own key: a search opens it for those who may
-- be meant and need not read their entries. Rows that have none are made anew at the next start.
delete from search_token;
alter table search_token add column card bytea not null default '';
alter table search_token add constraint tokens_and_card check ((sealed = '') = (card = ''));
grant update (card) on search_token to nsor_app;

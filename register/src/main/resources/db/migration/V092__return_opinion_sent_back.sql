-- A return whose copy turns out to name the victim while a legal opinion is awaited goes back as well, by two officers.
insert into return_move (before, after) values ('opinion', 'sent-back');

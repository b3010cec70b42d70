-- Beside the sound of a common word, which word it is; of words that sound alike, one is counted. Rows are made anew at the next
-- start.
delete from search_token;

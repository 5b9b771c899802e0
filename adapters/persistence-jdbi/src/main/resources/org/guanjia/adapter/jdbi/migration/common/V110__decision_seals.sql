-- Where the seal or signature of a decision is found.
alter table ${schema}.approval_decision add column seal varchar(200);

create index digest_due on ${schema}.digest (next_at, id) where next_at is not null;

create index digest_due on ${schema}.digest (next_at, id);

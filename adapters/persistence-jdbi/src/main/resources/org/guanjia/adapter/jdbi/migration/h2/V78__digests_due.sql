create index digest_due on ${schema}.digest (town, next_at, id);

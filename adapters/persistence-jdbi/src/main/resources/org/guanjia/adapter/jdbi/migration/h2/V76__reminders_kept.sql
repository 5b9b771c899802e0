create trigger ${schema}.reminder_never_deleted before delete on ${schema}.reminder
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

create index watch_next on ${schema}.watch (town, next_at, wish);
create index watch_looked on ${schema}.watch (town, looked_at, wish);

-- H2 has no index over a part of the rows.
create index reminder_of_handler on ${schema}.reminder (town, handler, settled_at, due_at);
create index reminder_of_office on ${schema}.reminder (town, office, settled_at, due_at);
create index reminder_of_superior on ${schema}.reminder (town, superior, settled_at, due_at);

-- H2 runs no trigger on TRUNCATE; the states can be rebuilt from the journal.
create trigger ${schema}.wish_never_deleted before delete on ${schema}.wish
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
create trigger ${schema}.intake_append_only before update, delete on ${schema}.intake
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

-- H2 has no index over a part of the rows.
create index wish_of_handler on ${schema}.wish (town, handler, id);
create index wish_with_department on ${schema}.wish (town, department, id);
create index wish_due on ${schema}.wish (town, open_due_at, id);
create index wish_due_at_stage on ${schema}.wish (town, stage, open_due_at, id);
create index wish_due_in_village on ${schema}.wish (town, village, open_due_at, id);
create index wish_due_of_handler on ${schema}.wish (town, handler, open_due_at, id);
create index wish_due_with_department on ${schema}.wish (town, department, open_due_at, id);
create index wish_calendars on ${schema}.wish (town, calendars, id);

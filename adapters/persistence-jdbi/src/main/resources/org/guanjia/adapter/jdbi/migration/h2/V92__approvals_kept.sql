create trigger ${schema}.approval_kept before update on ${schema}.approval
    for each row call 'org.guanjia.adapter.jdbi.h2.ApprovalGuard';
create trigger ${schema}.approval_never_deleted before delete on ${schema}.approval
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
-- H2 runs no trigger on TRUNCATE, but refuses it for approvals, which decisions refer to; decisions can be rebuilt from the journal.
create trigger ${schema}.approval_decision_append_only before update, delete on ${schema}.approval_decision
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

-- H2 has no index over a part of the rows.
create index approval_due on ${schema}.approval (town, open_due_at, id);
create index approval_calendars on ${schema}.approval (town, calendars, id);

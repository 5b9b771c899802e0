-- Deadlines of approvals are computed anew with their wish's, so nobody looks for approvals by the calendar any more.
drop index ${schema}.approval_calendars;
alter table ${schema}.approval drop column calendars;

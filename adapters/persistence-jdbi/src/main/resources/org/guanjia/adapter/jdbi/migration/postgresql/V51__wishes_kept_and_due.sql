create trigger wish_never_deleted before delete on ${schema}.wish
    for each row execute function ${schema}.refuse_change();
create trigger wish_never_emptied before truncate on ${schema}.wish
    for each statement execute function ${schema}.refuse_change();
create trigger intake_append_only before update or delete on ${schema}.intake
    for each row execute function ${schema}.refuse_change();
create trigger intake_never_emptied before truncate on ${schema}.intake
    for each statement execute function ${schema}.refuse_change();

create index wish_of_handler on ${schema}.wish (town, handler, id) where handler is not null;
create index wish_with_department on ${schema}.wish (town, department, id) where department is not null;

-- Worklists hold only what is owed, so that they do not grow with what is over.
create index wish_due on ${schema}.wish (town, open_due_at, id)
    where open_due_at is not null;
create index wish_due_at_stage on ${schema}.wish (town, stage, open_due_at, id)
    where open_due_at is not null;
create index wish_due_in_village on ${schema}.wish (town, village, open_due_at, id)
    where open_due_at is not null;
create index wish_due_of_handler on ${schema}.wish (town, handler, open_due_at, id)
    where open_due_at is not null and handler is not null;
create index wish_due_with_department on ${schema}.wish (town, department, open_due_at, id)
    where open_due_at is not null and department is not null;
create index wish_awaiting_calendar on ${schema}.wish (town, id)
    where open_due_at is null and awaits_calendar;
create index wish_calendars on ${schema}.wish (town, calendars, id)
    where calendars is not null;

create trigger reminder_never_deleted before delete on ${schema}.reminder
    for each row execute function ${schema}.refuse_change();
create trigger reminder_never_emptied before truncate on ${schema}.reminder
    for each statement execute function ${schema}.refuse_change();

-- What is to be looked at, and what a time that ran ahead looked at.
create index watch_next on ${schema}.watch (town, next_at, wish) where next_at is not null;
create index watch_looked on ${schema}.watch (town, looked_at, wish) where looked_at is not null;

-- Lists hold only what stands, so that they do not grow with what is over.
create index reminder_of_handler on ${schema}.reminder (town, handler, due_at, wish, clock)
    where settled_at is null and handler is not null;
create index reminder_of_office on ${schema}.reminder (town, office, due_at, wish, clock)
    where settled_at is null and office is not null;
create index reminder_of_superior on ${schema}.reminder (town, superior, due_at, wish, clock)
    where settled_at is null and superior is not null;

-- Who somebody is for says in which town it is: else the planner would expect few rows, and sort all that stands.
create statistics ${schema}.reminder_superior_of_town (dependencies, ndistinct, mcv) on town, superior from ${schema}.reminder;
create statistics ${schema}.reminder_office_of_town (dependencies, ndistinct, mcv) on town, office from ${schema}.reminder;
create statistics ${schema}.reminder_handler_of_town (dependencies, ndistinct, mcv) on town, handler from ${schema}.reminder;

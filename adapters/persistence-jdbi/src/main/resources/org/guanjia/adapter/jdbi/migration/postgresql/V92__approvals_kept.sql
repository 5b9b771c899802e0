-- What an approval is about never changes, and neither does what it came to, nor by whom it was revoked.
create trigger approval_kept before update on ${schema}.approval
    for each row when ((old.town, old.id, old.subject_kind, old.subject, old.at_once, old.begun_at)
            <> (new.town, new.id, new.subject_kind, new.subject, new.at_once, new.begun_at)
        or (old.revokes_town, old.revokes) is distinct from (new.revokes_town, new.revokes)
        or (old.stage not in ('OPEN', 'RETURNED') and old.stage <> new.stage)
        or (old.revoked_by is not null and old.revoked_by is distinct from new.revoked_by))
    execute function ${schema}.refuse_change();
create trigger approval_never_deleted before delete on ${schema}.approval
    for each row execute function ${schema}.refuse_change();
create trigger approval_never_emptied before truncate on ${schema}.approval
    for each statement execute function ${schema}.refuse_change();
create trigger approval_decision_append_only before update or delete on ${schema}.approval_decision
    for each row execute function ${schema}.refuse_change();
create trigger approval_decision_never_emptied before truncate on ${schema}.approval_decision
    for each statement execute function ${schema}.refuse_change();

create index approval_due on ${schema}.approval (town, open_due_at, id)
    where open_due_at is not null;
create index approval_calendars on ${schema}.approval (town, calendars, id)
    where calendars is not null;

create trigger message_handled_append_only before update or delete on ${schema}.message_handled
    for each row execute function ${schema}.refuse_change();
create trigger message_handled_never_emptied before truncate on ${schema}.message_handled
    for each statement execute function ${schema}.refuse_change();

create index outbox_faulty on ${schema}.outbox (town, id) where stage in ('HELD', 'UNDELIVERED');

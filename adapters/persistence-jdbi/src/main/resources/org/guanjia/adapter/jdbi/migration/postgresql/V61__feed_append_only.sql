create trigger feed_append_only before update or delete on ${schema}.feed
    for each row execute function ${schema}.refuse_change();
create trigger feed_never_emptied before truncate on ${schema}.feed
    for each statement execute function ${schema}.refuse_change();
create trigger feed_head_never_deleted before delete on ${schema}.feed_head
    for each row execute function ${schema}.refuse_change();
create trigger feed_head_never_emptied before truncate on ${schema}.feed_head
    for each statement execute function ${schema}.refuse_change();

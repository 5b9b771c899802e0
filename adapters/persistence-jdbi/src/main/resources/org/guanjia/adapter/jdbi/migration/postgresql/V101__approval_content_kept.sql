create trigger approval_content_append_only before update or delete on ${schema}.approval_content
    for each row execute function ${schema}.refuse_change();
create trigger approval_content_never_emptied before truncate on ${schema}.approval_content
    for each statement execute function ${schema}.refuse_change();

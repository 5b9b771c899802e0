create trigger attachment_append_only before update or delete on ${schema}.attachment
    for each row execute function ${schema}.refuse_change();
create trigger attachment_never_emptied before truncate on ${schema}.attachment
    for each statement execute function ${schema}.refuse_change();

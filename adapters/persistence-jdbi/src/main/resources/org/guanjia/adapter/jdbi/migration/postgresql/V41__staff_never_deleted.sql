create trigger staff_record_never_deleted before delete on ${schema}.staff_record
    for each row execute function ${schema}.refuse_change();
create trigger staff_record_never_emptied before truncate on ${schema}.staff_record
    for each statement execute function ${schema}.refuse_change();
create trigger office_register_never_deleted before delete on ${schema}.office_register
    for each row execute function ${schema}.refuse_change();
create trigger office_register_never_emptied before truncate on ${schema}.office_register
    for each statement execute function ${schema}.refuse_change();

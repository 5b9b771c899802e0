create trigger ${schema}.staff_record_never_deleted before delete on ${schema}.staff_record
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
create trigger ${schema}.office_register_never_deleted before delete on ${schema}.office_register
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

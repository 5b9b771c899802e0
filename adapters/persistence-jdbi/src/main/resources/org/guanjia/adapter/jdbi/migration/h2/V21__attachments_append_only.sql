-- H2 runs no trigger on TRUNCATE.
create trigger ${schema}.attachment_append_only before update, delete on ${schema}.attachment
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

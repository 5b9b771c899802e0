create trigger ${schema}.approval_content_append_only before update, delete on ${schema}.approval_content
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

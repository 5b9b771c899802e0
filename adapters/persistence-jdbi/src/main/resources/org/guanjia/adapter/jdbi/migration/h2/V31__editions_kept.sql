create trigger ${schema}.edition_never_deleted before delete on ${schema}.edition
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
create trigger ${schema}.edition_kept before update on ${schema}.edition
    for each row call 'org.guanjia.adapter.jdbi.h2.KeptBeforeVersion';

-- H2 runs no trigger on TRUNCATE, but refuses it for the journal, which states refer to.
create trigger ${schema}.journal_append_only before update, delete on ${schema}.journal
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
create trigger ${schema}.rulebook_extension_never_deleted before delete on ${schema}.rulebook_extension
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

-- H2 runs no trigger on TRUNCATE; the feed can be compared with the journal, which is refused it.
create trigger ${schema}.feed_append_only before update, delete on ${schema}.feed
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
create trigger ${schema}.feed_head_never_deleted before delete on ${schema}.feed_head
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

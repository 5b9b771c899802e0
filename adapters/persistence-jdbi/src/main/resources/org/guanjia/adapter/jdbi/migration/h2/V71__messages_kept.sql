create trigger ${schema}.message_handled_append_only before update, delete on ${schema}.message_handled
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

create index outbox_faulty on ${schema}.outbox (stage, town, id);

create trigger ${schema}.payment_order_never_deleted before delete on ${schema}.payment_order
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

create index payment_order_due on ${schema}.payment_order (next_at, commitment, payment);

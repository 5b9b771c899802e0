create trigger payment_order_never_deleted before delete on ${schema}.payment_order
    for each row execute function ${schema}.refuse_change();
create trigger payment_order_never_emptied before truncate on ${schema}.payment_order
    for each statement execute function ${schema}.refuse_change();

-- Of what is still to be handed over only.
create index payment_order_due on ${schema}.payment_order (next_at, commitment, payment)
    where end_stage = 'ORDERED' and next_at is not null;

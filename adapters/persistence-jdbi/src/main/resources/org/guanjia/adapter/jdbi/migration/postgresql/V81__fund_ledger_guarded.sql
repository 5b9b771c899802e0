-- Asked at the end of the transaction, when the account is locked already: earlier it would lock it a second time.
alter table ${schema}.posting add constraint posting_of_account
    foreign key (town, programme, fund_year, unit, source, donation)
    references ${schema}.fund_account (town, programme, fund_year, unit, source, donation)
    deferrable initially deferred;

-- A row is written anew with every posting; room beside it spares its index.
alter table ${schema}.fund_account set (fillfactor = 50);

create function ${schema}.refuse_posting() returns trigger language plpgsql as
$$
begin
    raise exception 'Account of table % is closed, or would be another: % refused', tg_table_name, tg_op
        using errcode = 'restrict_violation';
end
$$;

create trigger fund_account_kept before update on ${schema}.fund_account
    for each row when (old.closed_at is not null or old.opened_at <> new.opened_at
        or (old.town, old.programme, old.fund_year, old.unit, old.source, old.donation)
            <> (new.town, new.programme, new.fund_year, new.unit, new.source, new.donation))
    execute function ${schema}.refuse_posting();
create trigger fund_account_never_deleted before delete on ${schema}.fund_account
    for each row execute function ${schema}.refuse_change();
create trigger fund_account_never_emptied before truncate on ${schema}.fund_account
    for each statement execute function ${schema}.refuse_change();
create trigger posting_append_only before update or delete on ${schema}.posting
    for each row execute function ${schema}.refuse_change();
create trigger posting_never_emptied before truncate on ${schema}.posting
    for each statement execute function ${schema}.refuse_change();

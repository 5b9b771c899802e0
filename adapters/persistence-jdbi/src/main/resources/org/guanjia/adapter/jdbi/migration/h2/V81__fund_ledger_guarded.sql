alter table ${schema}.posting add constraint posting_of_account
    foreign key (town, programme, fund_year, unit, source, donation)
    references ${schema}.fund_account (town, programme, fund_year, unit, source, donation);

create trigger ${schema}.fund_account_kept before update on ${schema}.fund_account
    for each row call 'org.guanjia.adapter.jdbi.h2.AccountGuard';
create trigger ${schema}.fund_account_never_deleted before delete on ${schema}.fund_account
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
-- H2 runs no trigger on TRUNCATE, but refuses it for accounts, which postings refer to; postings it lets go.
create trigger ${schema}.posting_append_only before update, delete on ${schema}.posting
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

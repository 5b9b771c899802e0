create trigger ${schema}.fund_year_never_deleted before delete on ${schema}.fund_year
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
create trigger ${schema}.allocation_never_deleted before delete on ${schema}.allocation
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
create trigger ${schema}.donation_never_deleted before delete on ${schema}.donation
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
create trigger ${schema}.commitment_never_deleted before delete on ${schema}.commitment
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
create trigger ${schema}.clearing_arrival_append_only before update, delete on ${schema}.clearing_arrival
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';

create index posting_in_clearing on ${schema}.posting (to_pot, recorded_at);

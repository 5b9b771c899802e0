create trigger fund_year_never_deleted before delete on ${schema}.fund_year
    for each row execute function ${schema}.refuse_change();
create trigger fund_year_never_emptied before truncate on ${schema}.fund_year
    for each statement execute function ${schema}.refuse_change();
create trigger allocation_never_deleted before delete on ${schema}.allocation
    for each row execute function ${schema}.refuse_change();
create trigger allocation_never_emptied before truncate on ${schema}.allocation
    for each statement execute function ${schema}.refuse_change();
create trigger donation_never_deleted before delete on ${schema}.donation
    for each row execute function ${schema}.refuse_change();
create trigger donation_never_emptied before truncate on ${schema}.donation
    for each statement execute function ${schema}.refuse_change();
create trigger commitment_never_deleted before delete on ${schema}.commitment
    for each row execute function ${schema}.refuse_change();
create trigger commitment_never_emptied before truncate on ${schema}.commitment
    for each statement execute function ${schema}.refuse_change();
create trigger clearing_arrival_append_only before update or delete on ${schema}.clearing_arrival
    for each row execute function ${schema}.refuse_change();
create trigger clearing_arrival_never_emptied before truncate on ${schema}.clearing_arrival
    for each statement execute function ${schema}.refuse_change();

-- Of all postings few are on their way to another partition: they alone are found by this.
create index posting_in_clearing on ${schema}.posting (recorded_at) where to_pot = 'CLEARING';

-- One row for each account: a column for each pot, in fen. A donation is named exactly where it is the source.
create table ${schema}.fund_account (
    town      varchar(9)                  not null,
    programme varchar(32)                 not null,
    fund_year integer                     not null,
    unit      varchar(12)                 not null,
    source    varchar(32)                 not null,
    donation  varchar(36)                 not null,
    outside   bigint                      not null default 0,
    clearing  bigint                      not null default 0,
    elsewhere bigint                      not null default 0,
    available bigint                      not null default 0,
    reserve   bigint                      not null default 0,
    committed bigint                      not null default 0,
    ordered   bigint                      not null default 0,
    paid      bigint                      not null default 0,
    opened_at timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone,
    constraint fund_account_pk primary key (town, programme, fund_year, unit, source, donation),
    constraint fund_account_town check (length(town) = 9),
    constraint fund_account_programme check (programme in ('WISHES', 'MICRO_PROJECTS')),
    constraint fund_account_year check (fund_year between 2020 and 2100),
    constraint fund_account_unit check (unit = town or (length(unit) = 12 and substring(unit from 1 for 9) = town)),
    constraint fund_account_source check (source in ('DESIGNATED_DONATION', 'CITY_FINANCE', 'CITY_CHARITY',
        'TOWN_FINANCE_MATCH', 'TOWN_CHARITY_MATCH', 'VILLAGE_COLLECTIVE', 'SOCIAL')),
    constraint fund_account_donation
        check (length(donation) = case when source = 'DESIGNATED_DONATION' then 36 else 0 end),
    constraint fund_account_balanced
        check (outside + clearing + elsewhere + available + reserve + committed + ordered + paid = 0),
    constraint fund_account_closed_empty
        check (closed_at is null or (available = 0 and reserve = 0 and committed = 0 and ordered = 0)),
    constraint fund_account_covered
        check (available >= 0 and reserve >= 0 and committed >= 0 and ordered >= 0 and paid >= 0)
);

-- What the act that is named moved from one pot of an account to another; for ever.
create table ${schema}.posting (
    town             varchar(9)                  not null,
    cause            varchar(26)                 not null,
    version          bigint                      not null,
    line             integer                     not null,
    programme        varchar(32)                 not null,
    fund_year        integer                     not null,
    unit             varchar(12)                 not null,
    source           varchar(32)                 not null,
    donation         varchar(36)                 not null,
    from_pot         varchar(32)                 not null,
    to_pot           varchar(32)                 not null,
    amount           bigint                      not null,
    counterpart_unit varchar(12),
    counterpart_year integer,
    reverses         bigint,
    recorded_at      timestamp(6) with time zone not null,
    constraint posting_pk primary key (town, cause, version, line),
    constraint posting_in_journal
        foreign key (town, cause, version) references ${schema}.journal (town, aggregate, version),
    constraint posting_reverses_in_journal
        foreign key (town, cause, reverses) references ${schema}.journal (town, aggregate, version),
    constraint posting_line check (line >= 1),
    constraint posting_amount check (amount > 0),
    constraint posting_move check (from_pot || '>' || to_pot in (
        'OUTSIDE>AVAILABLE', 'CLEARING>AVAILABLE',
        'ELSEWHERE>AVAILABLE', 'ELSEWHERE>RESERVE', 'ELSEWHERE>COMMITTED',
        'AVAILABLE>OUTSIDE', 'AVAILABLE>CLEARING', 'AVAILABLE>ELSEWHERE', 'AVAILABLE>RESERVE', 'AVAILABLE>COMMITTED',
        'RESERVE>ELSEWHERE', 'RESERVE>AVAILABLE', 'RESERVE>COMMITTED',
        'COMMITTED>ELSEWHERE', 'COMMITTED>AVAILABLE', 'COMMITTED>RESERVE', 'COMMITTED>ORDERED',
        'ORDERED>COMMITTED', 'ORDERED>PAID',
        'PAID>AVAILABLE', 'PAID>ORDERED')),
    constraint posting_counterpart
        check ((counterpart_unit is not null) = (from_pot in ('CLEARING', 'ELSEWHERE') or to_pot in ('CLEARING', 'ELSEWHERE'))
            and (counterpart_unit is null) = (counterpart_year is null)),
    constraint posting_reverses check (reverses < version)
);

-- Statements, and what was posted within some time or since an instant.
create index posting_of_fund on ${schema}.posting
    (town, programme, fund_year, unit, recorded_at, cause, version, line);

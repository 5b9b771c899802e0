-- Who decides about money. The column state holds all of each but what lies in the accounts.
create table ${schema}.fund_year (
    town      varchar(9)  not null,
    id        varchar(26) not null,
    version   bigint      not null,
    head      bytea       not null,
    state     varchar     not null,
    programme varchar(32) not null,
    fund_year integer     not null,
    stage     varchar(32) not null,
    constraint fund_year_pk primary key (town, id),
    constraint fund_year_once unique (town, programme, fund_year),
    constraint fund_year_in_journal
        foreign key (town, id, version) references ${schema}.journal (town, aggregate, version),
    constraint fund_year_programme check (programme in ('WISHES', 'MICRO_PROJECTS')),
    constraint fund_year_year check (fund_year between 2020 and 2100),
    constraint fund_year_stage check (stage in ('OPEN', 'SETTLING', 'CLOSED'))
);

create table ${schema}.allocation (
    town      varchar(9)  not null,
    id        varchar(26) not null,
    version   bigint      not null,
    head      bytea       not null,
    state     varchar     not null,
    programme varchar(32) not null,
    fund_year integer     not null,
    source    varchar(32) not null,
    total     bigint      not null,
    constraint allocation_pk primary key (town, id),
    constraint allocation_in_journal
        foreign key (town, id, version) references ${schema}.journal (town, aggregate, version),
    constraint allocation_once check (version = 1),
    constraint allocation_programme check (programme in ('WISHES', 'MICRO_PROJECTS')),
    constraint allocation_year check (fund_year between 2020 and 2100),
    constraint allocation_source check (source in ('CITY_FINANCE', 'CITY_CHARITY')),
    constraint allocation_total check (total > 0)
);

create index allocation_of_year on ${schema}.allocation (town, fund_year, id);

create table ${schema}.donation (
    town      varchar(9)  not null,
    id        varchar(26) not null,
    version   bigint      not null,
    head      bytea       not null,
    state     varchar     not null,
    programme varchar(32) not null,
    fund_year integer     not null,
    unit      varchar(12) not null,
    received  bigint      not null,
    settled   bigint      not null,
    constraint donation_pk primary key (town, id),
    constraint donation_in_journal
        foreign key (town, id, version) references ${schema}.journal (town, aggregate, version),
    constraint donation_programme check (programme in ('WISHES', 'MICRO_PROJECTS')),
    constraint donation_year check (fund_year between 2020 and 2100),
    constraint donation_unit check (unit = town or (length(unit) = 12 and substring(unit from 1 for 9) = town)),
    constraint donation_received check (received >= 0),
    constraint donation_settled check (settled between 0 and received)
);

create index donation_of_fund on ${schema}.donation (town, programme, fund_year, unit, id);

create table ${schema}.commitment (
    town      varchar(9)  not null,
    id        varchar(26) not null,
    version   bigint      not null,
    head      bytea       not null,
    state     varchar     not null,
    programme varchar(32) not null,
    fund_year integer     not null,
    unit      varchar(12) not null,
    wish      varchar(26),
    committed bigint      not null,
    ordered   bigint      not null,
    paid      bigint      not null,
    released  bigint      not null,
    constraint commitment_pk primary key (town, id),
    constraint commitment_in_journal
        foreign key (town, id, version) references ${schema}.journal (town, aggregate, version),
    constraint commitment_programme check (programme in ('WISHES', 'MICRO_PROJECTS')),
    constraint commitment_year check (fund_year between 2020 and 2100),
    constraint commitment_unit check (unit = town or (length(unit) = 12 and substring(unit from 1 for 9) = town)),
    constraint commitment_subject check ((wish is not null) = (programme = 'WISHES')),
    constraint commitment_signs check (committed >= 0 and ordered >= 0 and paid >= 0 and released >= 0),
    constraint commitment_covers check (ordered + paid + released <= committed)
);

create index commitment_of_fund on ${schema}.commitment (town, programme, fund_year, unit, id);
create index commitment_of_wish on ${schema}.commitment (town, wish);

-- What another partition sent and arrived here, once.
create table ${schema}.clearing_arrival (
    town           varchar(9)  not null,
    sender_town    varchar(9)  not null,
    sender         varchar(26) not null,
    sender_version bigint      not null,
    constraint clearing_arrival_pk primary key (town, sender_town, sender, sender_version),
    constraint clearing_arrival_of foreign key (sender_town, sender, sender_version)
        references ${schema}.journal (town, aggregate, version),
    constraint clearing_arrival_from_away check (town <> sender_town)
);

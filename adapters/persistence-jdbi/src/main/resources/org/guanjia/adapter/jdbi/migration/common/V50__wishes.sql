-- One row per wish: what is filtered, joined or constrained has a column, all of it stands in the column state.
create table ${schema}.wish (
    town            varchar(9)                  not null,
    id              varchar(26)                 not null,
    version         bigint                      not null,
    head            bytea                       not null,
    number          varchar(32)                 not null,
    stage           varchar(32)                 not null,
    kind            varchar(32)                 not null,
    mode            varchar(32),
    village         varchar(12)                 not null,
    office          varchar(100)                not null,
    handler         varchar(400),
    department      varchar(40),
    person          varchar(36)                 not null,
    field           varchar(40)                 not null,
    channel         varchar(40)                 not null,
    amount          bigint,
    submitted_at    timestamp(6) with time zone not null,
    open_due_at     timestamp(6) with time zone,
    awaits_calendar boolean                     not null,
    calendars       varchar,
    ended_at        timestamp(6) with time zone,
    with_aid        boolean                     not null,
    continued_town  varchar(9),
    continued_as    varchar(26),
    state           varchar                     not null,
    constraint wish_pk primary key (town, id),
    constraint wish_number unique (town, number),
    constraint wish_in_journal
        foreign key (town, id, version) references ${schema}.journal (town, aggregate, version),
    constraint wish_town check (length(town) = 9),
    constraint wish_id check (length(id) = 26),
    constraint wish_version check (version >= 1),
    constraint wish_stage check (stage in ('SUBMITTED', 'RECEIVED', 'WITH_DEPARTMENT', 'TRIAGED', 'VERIFIED', 'APPROVED',
        'IN_DELIVERY', 'DELIVERED', 'CLOSED', 'REFUSED', 'WITHDRAWN', 'MERGED', 'SOLVED_BY_POLICY', 'DISCONTINUED',
        'TRANSFERRED', 'CONVERTED')),
    constraint wish_kind check (kind in ('URGENT_PERSONAL', 'SPECIAL_GROUP', 'UNIVERSAL')),
    constraint wish_mode check (mode in ('EXPRESS', 'DIRECT', 'STATION')),
    constraint wish_village check (length(village) = 12 and substring(village from 1 for 9) = town),
    constraint wish_amount check (amount >= 0),
    constraint wish_transferred_owes_nothing
        check (stage <> 'TRANSFERRED' or (open_due_at is null and not awaits_calendar and calendars is null)),
    constraint wish_continued check ((continued_town is null) = (continued_as is null))
);

-- Lists by town and id, narrowed by one equal column.
create index wish_at_stage on ${schema}.wish (town, stage, id);
create index wish_in_village on ${schema}.wish (town, village, id);

-- One person's wishes in the whole city; the person's own id leads with a town.
create index wish_of_person on ${schema}.wish (person);

-- The last number given to the cases of a town, kind and year.
create table ${schema}.case_counter (
    town         varchar(9)  not null,
    kind         varchar(32) not null,
    counted_year integer     not null,
    serial       integer     not null,
    constraint case_counter_pk primary key (town, kind, counted_year),
    constraint case_counter_town check (length(town) = 9),
    constraint case_counter_kind check (kind in ('WISH', 'PROJECT')),
    constraint case_counter_serial check (serial >= 0)
);

-- Which wish a channel's own number stands for, one list for the whole city; written in the transaction of its wish.
create table ${schema}.intake (
    city            varchar(9)   not null,
    channel         varchar(40)  not null,
    external_number varchar(200) not null,
    wish_town       varchar(9)   not null,
    wish            varchar(26)  not null,
    constraint intake_pk primary key (city, channel, external_number),
    constraint intake_city check (length(city) = 9),
    constraint intake_wish check (length(wish_town) = 9 and length(wish) = 26),
    constraint intake_of_wish foreign key (wish_town, wish) references ${schema}.wish (town, id)
);

-- Keys lead with the town code, so that the schema can be spread over nodes by town.

create table ${schema}.journal (
    town          varchar(9)                  not null,
    aggregate     varchar(26)                 not null,
    version       bigint                      not null,
    event_type    varchar(64)                 not null,
    event_version integer                     not null,
    payload       varchar                     not null,
    occurred_at   timestamp(6) with time zone not null,
    recorded_at   timestamp(6) with time zone not null,
    actor         varchar(200)                not null,
    hash          bytea                       not null,
    constraint journal_pk primary key (town, aggregate, version),
    constraint journal_town check (length(town) = 9),
    constraint journal_version check (version >= 1),
    constraint journal_event_version check (event_version >= 1)
);

-- A state stands only at a version that the journal has.
create table ${schema}.rulebook_extension (
    town        varchar(9)                  not null,
    id          varchar(26)                 not null,
    version     bigint                      not null,
    head        bytea                       not null,
    rulebook    varchar(32)                 not null,
    first_day   date                        not null,
    last_day    date                        not null,
    ground      varchar(1000)               not null,
    fund_years  varchar(1000)               not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(200)                not null,
    constraint rulebook_extension_pk primary key (town, id),
    constraint rulebook_extension_in_journal
        foreign key (town, id, version) references ${schema}.journal (town, aggregate, version),
    constraint rulebook_extension_town check (length(town) = 9),
    constraint rulebook_extension_id check (length(id) = 26),
    constraint rulebook_extension_version check (version >= 1),
    constraint rulebook_extension_days check (last_day >= first_day)
);

create table ${schema}.command (
    town           varchar(9)                  not null,
    actor          varchar(200)                not null,
    command_key    varchar(200)                not null,
    request_hash   varchar(64)                 not null,
    result_id      varchar(64)                 not null,
    result_version bigint                      not null,
    recorded_at    timestamp(6) with time zone not null,
    constraint command_pk primary key (town, actor, command_key),
    constraint command_request_hash check (length(request_hash) = 64),
    constraint command_result_version check (result_version >= 1)
);

create table ${schema}.staff_record (
    town            varchar(9)                  not null,
    id              varchar(26)                 not null,
    version         bigint                      not null,
    head            bytea                       not null,
    state           varchar                     not null,
    contact         bigint                      not null,
    authority_until date,
    recorded_at     timestamp(6) with time zone not null,
    recorded_by     varchar(200)                not null,
    constraint staff_record_pk primary key (town, id),
    constraint staff_record_in_journal
        foreign key (town, id, version) references ${schema}.journal (town, aggregate, version),
    constraint staff_record_contact check (contact between 0 and version)
);

create index staff_record_by_authority on ${schema}.staff_record (town, authority_until);

-- By which staff are found; rows of a version that no longer stands do not count.
create table ${schema}.staff_tenure (
    town      varchar(9)   not null,
    office    varchar(100) not null,
    staff     varchar(26)  not null,
    version   bigint       not null,
    first_day date         not null,
    last_day  date         not null,
    constraint staff_tenure_pk primary key (town, office, staff, version, first_day),
    constraint staff_tenure_of foreign key (town, staff) references ${schema}.staff_record (town, id),
    constraint staff_tenure_days check (last_day >= first_day)
);

-- Names and numbers stand here alone, so that they can be taken away without touching the record or its journal.
create table ${schema}.staff_contact (
    town    varchar(9)   not null,
    staff   varchar(26)  not null,
    version bigint       not null,
    name    varchar(200) not null,
    phone   varchar(40),
    constraint staff_contact_pk primary key (town, staff, version),
    constraint staff_contact_of foreign key (town, staff) references ${schema}.staff_record (town, id)
);

create table ${schema}.office_register (
    town        varchar(9)                  not null,
    id          varchar(26)                 not null,
    version     bigint                      not null,
    head        bytea                       not null,
    offices     varchar                     not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(200)                not null,
    constraint office_register_pk primary key (town, id),
    constraint office_register_in_journal
        foreign key (town, id, version) references ${schema}.journal (town, aggregate, version)
);

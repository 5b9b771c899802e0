-- Whom a reminder calls to be told of it, in the wish's town, until a digest that is worded after it was seen tells of it.
create table ${schema}.staff_call (
    town       varchar(9)                  not null,
    wish       varchar(26)                 not null,
    clock      varchar(32)                 not null,
    due_at     timestamp(6) with time zone not null,
    kind       varchar(32)                 not null,
    ordinal    integer                     not null,
    remind_at  timestamp(6) with time zone not null,
    staff_town varchar(9)                  not null,
    staff      varchar(26)                 not null,
    constraint staff_call_pk primary key (town, wish, clock, due_at, kind, ordinal, staff_town, staff)
);

create index staff_call_of_staff on ${schema}.staff_call (town, staff_town, staff);

-- A text for a member of staff about all that they are reminded of then. Its key is what makes each ordinal be queued once. It
-- is no row of the outbox: that holds what residents are owed, each about a wish and for a person, with indexes for persons
-- who look after it; a digest has neither, may lapse, and must not stand in the way of what is owed.
create table ${schema}.digest (
    town        varchar(9)                  not null,
    staff       varchar(26)                 not null,
    ordinal     bigint                      not null,
    id          varchar(26)                 not null,
    queued_at   timestamp(6) with time zone not null,
    due_at      timestamp(6) with time zone not null,
    version     bigint                      not null,
    stage       varchar(32)                 not null,
    attempts    integer                     not null,
    doubts      integer                     not null,
    next_at     timestamp(6) with time zone,
    fault       varchar(32),
    code        varchar(100),
    accepted_at timestamp(6) with time zone,
    since       timestamp(6) with time zone not null,
    constraint digest_pk primary key (town, staff, ordinal),
    constraint digest_id unique (town, id),
    constraint digest_ordinal check (ordinal >= 1),
    constraint digest_version check (version >= 1),
    constraint digest_stage check (stage in ('WAITING', 'SENDING', 'ACCEPTED', 'DELIVERED', 'UNDELIVERED', 'HELD',
        'MADE_GOOD', 'DROPPED')),
    constraint digest_counts check (attempts >= 0 and doubts >= 0),
    constraint digest_under_way check ((next_at is not null) = (stage in ('WAITING', 'SENDING'))),
    constraint digest_fault check (fault in ('NO_NUMBER', 'NUMBER_REFUSED', 'TEXT_REFUSED', 'SENDER_REFUSED', 'REFUSED',
        'TRIED_TOO_OFTEN', 'NO_WORDING', 'NOT_DELIVERED', 'RECIPIENT_ERASED', 'NOTHING_LEFT')),
    constraint digest_faulty check ((fault is not null) = (stage in ('HELD', 'UNDELIVERED', 'DROPPED')))
);

-- When texts that nobody owes went to a number, which stands there blind; in the city's partition, for a day or two.
create table ${schema}.number_use (
    town    varchar(9)                  not null,
    number  varchar(64)                 not null,
    turn    bigint                      not null,
    used_at timestamp(6) with time zone not null,
    constraint number_use_pk primary key (town, number, turn)
);

-- A message, and its way out. What was queued never changes.
create table ${schema}.outbox (
    town        varchar(9)                  not null,
    id          varchar(26)                 not null,
    wish        varchar(26)                 not null,
    occasion    varchar(32)                 not null,
    recipient   varchar(36)                 not null,
    queued_at   timestamp(6) with time zone not null,
    version     bigint                      not null,
    stage       varchar(32)                 not null,
    attempts    integer                     not null,
    doubts      integer                     not null,
    next_at     timestamp(6) with time zone,
    fault       varchar(32),
    code        varchar(100),
    accepted_at timestamp(6) with time zone,
    since       timestamp(6) with time zone not null,
    constraint outbox_pk primary key (town, id),
    constraint outbox_occasion check (occasion in ('RECEIPT', 'DELIVERED', 'REFUSED', 'SOLVED_BY_POLICY', 'MERGED',
        'CONVERTED', 'COMPLAINT_UPHELD', 'COMPLAINT_REJECTED', 'EVALUATED', 'EVALUATED_DISSATISFIED')),
    constraint outbox_version check (version >= 1),
    constraint outbox_stage check (stage in ('WAITING', 'SENDING', 'ACCEPTED', 'DELIVERED', 'UNDELIVERED', 'HELD',
        'MADE_GOOD', 'DROPPED')),
    constraint outbox_counts check (attempts >= 0 and doubts >= 0),
    constraint outbox_under_way check ((next_at is not null) = (stage in ('WAITING', 'SENDING'))),
    constraint outbox_fault check (fault in ('NO_NUMBER', 'NUMBER_REFUSED', 'TEXT_REFUSED', 'SENDER_REFUSED', 'REFUSED',
        'TRIED_TOO_OFTEN', 'NO_WORDING', 'NOT_DELIVERED', 'RECIPIENT_ERASED', 'NOTHING_LEFT')),
    constraint outbox_faulty check ((fault is not null) = (stage in ('HELD', 'UNDELIVERED', 'DROPPED')))
);

create index outbox_about on ${schema}.outbox (town, wish, queued_at);
create index outbox_due on ${schema}.outbox (next_at, id);

-- What a gateway calls the parts that it took, of a message or of a digest. A name is found whatever its town: a gateway knows no towns.
create table ${schema}.message_part (
    town      varchar(9)   not null,
    message   varchar(26)  not null,
    version   bigint       not null,
    number    integer      not null,
    reference varchar(100) not null,
    fate      varchar(32),
    code      varchar(100),
    told_at   timestamp(6) with time zone,
    constraint message_part_pk primary key (town, message, version, number),
    constraint message_part_number check (number >= 1),
    constraint message_part_fate check (fate in ('DELIVERED', 'FAILED')),
    constraint message_part_told check ((fate is not null) = (told_at is not null))
);

create index message_part_reference on ${schema}.message_part (reference);

-- Receipts until it is known what they are about; in the city's partition.
create table ${schema}.message_receipt (
    town        varchar(9)                  not null,
    id          varchar(26)                 not null,
    reference   varchar(100)                not null,
    fate        varchar(32)                 not null,
    code        varchar(100)                not null,
    received_at timestamp(6) with time zone not null,
    constraint message_receipt_pk primary key (town, id),
    constraint message_receipt_fate check (fate in ('DELIVERED', 'FAILED'))
);

create index message_receipt_in_order on ${schema}.message_receipt (town, received_at, id);

-- What persons did about messages that could not be sent: told in another way, or, where that is empty, sent anew.
create table ${schema}.message_handled (
    town        varchar(9)                  not null,
    message     varchar(26)                 not null,
    version     bigint                      not null,
    told        varchar(32),
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    actor       varchar(200)                not null,
    note        varchar(36),
    constraint message_handled_pk primary key (town, message, version),
    constraint message_handled_message foreign key (town, message) references ${schema}.outbox (town, id),
    constraint message_handled_told check (told in ('CALL', 'VISIT'))
);

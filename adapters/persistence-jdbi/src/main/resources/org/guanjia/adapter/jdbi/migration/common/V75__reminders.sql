-- When a wish is to be looked at. A row comes with the first event that the feed tells of it.
create table ${schema}.watch (
    town      varchar(9)  not null,
    wish      varchar(26) not null,
    turn      bigint      not null,
    next_at   timestamp(6) with time zone,
    looked_at timestamp(6) with time zone,
    constraint watch_pk primary key (town, wish),
    constraint watch_of_wish foreign key (town, wish) references ${schema}.wish (town, id),
    constraint watch_turn check (turn >= 1)
);

-- Every reminder that was given. Its key is what makes each of them be given once.
create table ${schema}.reminder (
    town       varchar(9)                  not null,
    wish       varchar(26)                 not null,
    clock      varchar(32)                 not null,
    due_at     timestamp(6) with time zone not null,
    kind       varchar(32)                 not null,
    ordinal    integer                     not null,
    remind_at  timestamp(6) with time zone not null,
    number     varchar(32)                 not null,
    village    varchar(12)                 not null,
    handler    varchar(400),
    office     varchar(100),
    superior   varchar(100),
    given_at   timestamp(6) with time zone not null,
    late       boolean                     not null,
    settled_at timestamp(6) with time zone,
    constraint reminder_pk primary key (town, wish, clock, due_at, kind, ordinal),
    constraint reminder_of_wish foreign key (town, wish) references ${schema}.wish (town, id),
    constraint reminder_clock check (clock in ('WHOLE_CASE', 'RECEIPT', 'POLICY_REPORT', 'DECISION', 'MAKE_UP',
        'EVALUATION', 'PROGRESS')),
    constraint reminder_kind check (kind in ('AMBER', 'RED', 'DAILY', 'STALLED')),
    constraint reminder_ordinal check (ordinal >= 0),
    constraint reminder_addressee check ((handler is null) <> (office is null))
);

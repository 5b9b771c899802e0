-- Whose turn it is, as the approval's state says, so that a worklist is an index and nothing more. An office has a row for as
-- long as it may decide. What waits for a calendar is due at the end of all days. Who may not decide stands in barred, each
-- name between line feeds.
create table ${schema}.approval_turn (
    town         varchar(9)                  not null,
    approval     varchar(26)                 not null,
    office       varchar(100)                not null,
    due_at       timestamp(6) with time zone not null,
    kind         varchar(40)                 not null,
    subject_kind varchar(32)                 not null,
    barred       varchar                     not null,
    constraint approval_turn_pk primary key (town, approval, office),
    constraint approval_turn_of foreign key (town, approval) references ${schema}.approval (town, id)
);
create index approval_turn_of_office on ${schema}.approval_turn (town, office, due_at, approval);

-- Who submitted, recorded or decided a part of what is still under way.
create table ${schema}.approval_involved (
    town     varchar(9)   not null,
    officer  varchar(400) not null,
    approval varchar(26)  not null,
    constraint approval_involved_pk primary key (town, officer, approval),
    constraint approval_involved_in foreign key (town, approval) references ${schema}.approval (town, id)
);

-- How long each office of a route had and took for a step that reached it. A row that is neither decided nor open is of a step
-- that ended without that office.
create table ${schema}.approval_step (
    town          varchar(9)                  not null,
    approval      varchar(26)                 not null,
    round         integer                     not null,
    step          integer                     not null,
    seat          varchar(100)                not null,
    kind          varchar(40)                 not null,
    rulebook      varchar(40)                 not null,
    begun_at      timestamp(6) with time zone not null,
    due_at        timestamp(6) with time zone,
    decided_at    timestamp(6) with time zone,
    taken_seconds bigint,
    is_open       boolean                     not null,
    constraint approval_step_pk primary key (town, approval, round, step, seat),
    constraint approval_step_of foreign key (town, approval) references ${schema}.approval (town, id),
    constraint approval_step_decided check ((decided_at is null) = (taken_seconds is null)),
    constraint approval_step_open check (decided_at is null or not is_open)
);
create index approval_step_begun on ${schema}.approval_step (town, begun_at);

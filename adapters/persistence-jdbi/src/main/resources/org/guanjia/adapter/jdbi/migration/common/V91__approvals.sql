-- One row per approval: what is filtered, joined or constrained has a column, all of it stands in the column state.
create table ${schema}.approval (
    town            varchar(9)                  not null,
    id              varchar(26)                 not null,
    subject_kind    varchar(32)                 not null,
    subject         varchar(36)                 not null,
    revokes_town    varchar(9),
    revokes         varchar(26),
    at_once         boolean                     not null,
    begun_at        timestamp(6) with time zone not null,
    version         bigint                      not null,
    stage           varchar(32)                 not null,
    revoked_by      varchar(36),
    head            bytea                       not null,
    kind            varchar(40)                 not null,
    rounds          integer                     not null,
    asked           bigint,
    granted         bigint,
    open_due_at     timestamp(6) with time zone,
    awaits_calendar boolean                     not null,
    calendars       varchar,
    state           varchar                     not null,
    constraint approval_pk primary key (town, id),
    constraint approval_in_journal
        foreign key (town, id, version) references ${schema}.journal (town, aggregate, version),
    constraint approval_town check (length(town) = 9),
    constraint approval_id check (length(id) = 26),
    constraint approval_version check (version >= 1),
    constraint approval_rounds check (rounds between 1 and version),
    constraint approval_stage
        check (stage in ('OPEN', 'RETURNED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'FALLEN_AWAY')),
    constraint approval_asked check (asked >= 0),
    constraint approval_granted
        check (granted is null or (granted >= 0 and revoked_by is null and stage in ('OPEN', 'RETURNED', 'APPROVED'))),
    constraint approval_granted_by_whom check (granted is null or at_once or stage = 'APPROVED'),
    constraint approval_fallen_away check (stage <> 'FALLEN_AWAY' or not at_once),
    constraint approval_revoked_when check (revoked_by is null or stage in ('APPROVED', 'REFUSED')),
    constraint approval_revoked_by_other check (revoked_by <> town || '-' || id),
    constraint approval_revokes_other check (revokes_town <> town or revokes <> id),
    constraint approval_revokes_whole check ((revokes_town is null) = (revokes is null)),
    constraint approval_revokes foreign key (revokes_town, revokes) references ${schema}.approval (town, id),
    constraint approval_revoked_once unique (town, revoked_by)
);

create index approval_about on ${schema}.approval (town, subject, begun_at, id);

-- What one officer said for one office, never changed: a round has one for each step and office of the route, and nobody says
-- it twice in it.
create table ${schema}.approval_decision (
    town       varchar(9)                  not null,
    approval   varchar(26)                 not null,
    round      integer                     not null,
    step       integer                     not null,
    seat       varchar(100)                not null,
    version    bigint                      not null,
    office     varchar(100)                not null,
    officer    varchar(400)                not null,
    absent     varchar(400),
    verdict    varchar(32)                 not null,
    decided_at timestamp(6) with time zone not null,
    constraint approval_decision_pk primary key (town, approval, round, step, seat),
    constraint approval_decision_of foreign key (town, approval) references ${schema}.approval (town, id),
    constraint approval_decision_in_journal
        foreign key (town, approval, version) references ${schema}.journal (town, aggregate, version),
    constraint approval_decision_once unique (town, approval, version),
    constraint approval_decision_by_one unique (town, approval, round, officer),
    constraint approval_decision_for_one unique (town, approval, round, absent),
    constraint approval_decision_round check (round >= 1),
    constraint approval_decision_step check (step >= 1),
    constraint approval_decision_verdict check (verdict in ('APPROVE', 'REFUSE', 'RETURN')),
    constraint approval_decision_for_other check (absent <> officer)
);

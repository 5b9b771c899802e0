-- What stands before the version is what the city laid down; it never changes. A name and a first day are taken by the one
-- standing edition of a kind that has them; a withdrawn edition gives both back.
create table ${schema}.edition (
    town              varchar(9)                  not null,
    id                varchar(26)                 not null,
    kind              varchar(32)                 not null,
    name              varchar(40)                 not null,
    first_day         date                        not null,
    content           varchar                     not null,
    sha256            varchar(64)                 not null,
    ground            varchar(1000)               not null,
    recorded_at       timestamp(6) with time zone not null,
    recorded_by       varchar(200)                not null,
    version           bigint                      not null,
    head              bytea                       not null,
    standing_name     varchar(40),
    standing_from     date,
    withdrawal_ground varchar(1000),
    constraint edition_pk primary key (town, id),
    constraint edition_in_journal
        foreign key (town, id, version) references ${schema}.journal (town, aggregate, version),
    constraint edition_name_once unique (town, kind, standing_name),
    constraint edition_first_day_once unique (town, kind, standing_from),
    constraint edition_town check (length(town) = 9),
    constraint edition_id check (length(id) = 26),
    constraint edition_kind check (kind in ('RULEBOOK', 'POLICY_LIST', 'CALENDAR')),
    constraint edition_sha256 check (length(sha256) = 64),
    constraint edition_version check (version >= 1),
    constraint edition_stands check (standing_name is not null and standing_name = name
        and standing_from is not null and standing_from = first_day and withdrawal_ground is null
        or standing_name is null and standing_from is null and withdrawal_ground is not null)
);

create index edition_standing on ${schema}.edition (town, standing_from, id);

-- The place of every committed journal entry in the feed of its town, given after the commit by whoever seals.
create table ${schema}.feed (
    town       varchar(9)  not null,
    position   bigint      not null,
    aggregate  varchar(26) not null,
    version    bigint      not null,
    entry_hash bytea       not null,
    hash       bytea       not null,
    constraint feed_pk primary key (town, position),
    constraint feed_once unique (town, aggregate, version),
    constraint feed_of_journal
        foreign key (town, aggregate, version) references ${schema}.journal (town, aggregate, version),
    constraint feed_position check (position >= 1)
);

-- Where the feed of a town ends. Who seals moves it on from the position they saw, or has come too late.
create table ${schema}.feed_head (
    town           varchar(9)                  not null,
    position       bigint                      not null,
    hash           bytea                       not null,
    recorded_up_to timestamp(6) with time zone not null,
    sealed_at      timestamp(6) with time zone not null,
    constraint feed_head_pk primary key (town),
    constraint feed_head_town check (length(town) = 9),
    constraint feed_head_position check (position >= 0)
);

-- What was recorded lately, for who seals.
create index journal_recorded on ${schema}.journal (town, recorded_at);

-- How far who listens by that name has come in the feed of a town. One of them holds the bookmark at a time.
create table ${schema}.feed_reader (
    town       varchar(9)   not null,
    reader     varchar(100) not null,
    position   bigint       not null,
    held_until timestamp(6) with time zone,
    constraint feed_reader_pk primary key (town, reader),
    constraint feed_reader_town check (length(town) = 9),
    constraint feed_reader_position check (position >= 0)
);

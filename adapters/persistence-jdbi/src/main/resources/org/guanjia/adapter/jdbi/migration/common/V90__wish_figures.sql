-- Figures of wishes, kept as counts. Everything here follows from the wishes and can be counted anew at any time.

-- How far the figures of a town have come in its feed. Who counts moves the steps on from those they saw, or has come too late.
create table ${schema}.figure_head (
    town     varchar(9) not null,
    edition  integer    not null,
    position bigint     not null,
    steps    bigint     not null,
    constraint figure_head_pk primary key (town),
    constraint figure_head_town check (length(town) = 9),
    constraint figure_head_position check (position >= 0)
);

-- How many wishes count under a value: in a village or, where that is empty, in the town; in a month such as
-- 202611 or, where that is 0, now.
create table ${schema}.figure_count (
    town       varchar(9)  not null,
    village    varchar(12) not null,
    counted_in integer     not null,
    figure     varchar(32) not null,
    counted_as varchar(80) not null,
    wishes     bigint      not null,
    constraint figure_count_pk primary key (town, village, counted_in, figure, counted_as),
    constraint figure_count_town check (length(town) = 9),
    constraint figure_count_village check (village = '' or substring(village from 1 for 9) = town),
    constraint figure_count_figure check (figure in ('STAGE', 'CHANNEL', 'FIELD', 'CAUSE', 'GROUP', 'KIND', 'MODE', 'CASE',
        'RECEIPT', 'POLICY_REPORT', 'DECISION', 'MAKE_UP', 'EVALUATION', 'SATISFACTION')),
    constraint figure_count_wishes check (wishes >= 0)
);

-- A wish as it was counted last, and before and from when on it counts otherwise by itself.
create table ${schema}.figure_wish (
    town       varchar(9)  not null,
    id         varchar(26) not null,
    version    bigint      not null,
    village    varchar(12) not null,
    stage      varchar(32) not null,
    holds_from timestamp(6) with time zone,
    changes_at timestamp(6) with time zone,
    constraint figure_wish_pk primary key (town, id),
    constraint figure_wish_town check (length(town) = 9)
);
create index figure_wish_changes on ${schema}.figure_wish (town, changes_at);
create index figure_wish_holds on ${schema}.figure_wish (town, holds_from);
create index figure_wish_at_stage on ${schema}.figure_wish (town, village, stage, id);

-- Under what it counts in a month: ;FIGURE=value;FIGURE=value;
create table ${schema}.figure_mark (
    town       varchar(9)  not null,
    id         varchar(26) not null,
    counted_in integer     not null,
    village    varchar(12) not null,
    marks      varchar     not null,
    constraint figure_mark_pk primary key (town, id, counted_in),
    constraint figure_mark_town check (length(town) = 9)
);
create index figure_mark_in_village on ${schema}.figure_mark (town, village, counted_in, id);

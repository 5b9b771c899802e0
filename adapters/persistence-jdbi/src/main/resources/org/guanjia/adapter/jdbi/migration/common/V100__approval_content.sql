-- What the offices of a round were asked to decide on, held by its hash against what the round stands on.
create table ${schema}.approval_content (
    town     varchar(9)  not null,
    approval varchar(26) not null,
    round    integer     not null,
    sha256   varchar(64) not null,
    document varchar     not null,
    constraint approval_content_pk primary key (town, approval, round),
    constraint approval_content_of foreign key (town, approval) references ${schema}.approval (town, id),
    constraint approval_content_round check (round >= 1),
    constraint approval_content_sha256 check (length(sha256) = 64)
);

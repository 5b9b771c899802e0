-- The order of a payment, and its way to the bank. What became of the payment is what its commitment says.
create table ${schema}.payment_order (
    town        varchar(9)                  not null,
    commitment  varchar(26)                 not null,
    payment     integer                     not null,
    ordered_at  timestamp(6) with time zone not null,
    end_stage   varchar(32)                 not null,
    version     bigint                      not null,
    stage       varchar(32)                 not null,
    attempts    integer                     not null,
    doubts      integer                     not null,
    next_at     timestamp(6) with time zone,
    fault       varchar(32),
    code        varchar(100),
    accepted_at timestamp(6) with time zone,
    since       timestamp(6) with time zone not null,
    constraint payment_order_pk primary key (town, commitment, payment),
    constraint payment_order_of foreign key (town, commitment) references ${schema}.commitment (town, id),
    constraint payment_order_payment check (payment >= 1),
    constraint payment_order_end_stage check (end_stage in ('ORDERED', 'CONFIRMED', 'FAILED')),
    constraint payment_order_version check (version >= 1),
    constraint payment_order_stage check (stage in ('WAITING', 'SENDING', 'ACCEPTED', 'HELD')),
    constraint payment_order_counts check (attempts >= 0 and doubts >= 0),
    constraint payment_order_under_way check ((next_at is not null) = (stage in ('WAITING', 'SENDING'))),
    constraint payment_order_fault check (fault in ('REFUSED', 'TRIED_TOO_OFTEN', 'RECIPIENT_ERASED')),
    constraint payment_order_held check ((fault is not null) = (stage = 'HELD')),
    constraint payment_order_not_under_way check (not (end_stage = 'FAILED' and stage = 'SENDING'))
);

create index payment_order_in_order on ${schema}.payment_order (town, ordered_at, commitment, payment);

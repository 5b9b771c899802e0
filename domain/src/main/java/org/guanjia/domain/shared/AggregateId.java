package org.guanjia.domain.shared;

/** The identity of an aggregate, each kind with its own type. */
public sealed interface AggregateId extends PartitionedId
        permits EditionId, ExtensionId, OfficeRegisterId, StaffRecordId, WishId {}

package org.guanjia.domain.shared;

/** The identity of an aggregate, each kind with its own type. */
public sealed interface AggregateId extends PartitionedId
        permits AllocationId,
                ApprovalId,
                CommitmentId,
                DonationId,
                EditionId,
                ExtensionId,
                FundYearId,
                OfficeRegisterId,
                StaffRecordId,
                WishId {}

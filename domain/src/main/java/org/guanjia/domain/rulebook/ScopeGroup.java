package org.guanjia.domain.rulebook;

/** The groups of works and services that a micro-project may belong to. */
public enum ScopeGroup {
    ENVIRONMENT(ProjectKind.WORKS),
    WELFARE_FACILITIES(ProjectKind.WORKS),
    EMERGENCY_SHELTERS(ProjectKind.WORKS),
    ELDERLY(ProjectKind.SERVICE),
    CHILDREN_AND_YOUTH(ProjectKind.SERVICE),
    PEOPLE_IN_HARDSHIP(ProjectKind.SERVICE),
    DISABLED_PEOPLE(ProjectKind.SERVICE),
    RESIDENT_FAMILIES(ProjectKind.SERVICE),
    /** People whose behaviour, illness or past sets them apart, such as those released from prison. */
    SPECIAL_GROUPS(ProjectKind.SERVICE),
    PUBLIC_HEALTH_EMERGENCIES(ProjectKind.SERVICE),
    OTHER_SERVICES(ProjectKind.SERVICE);

    private final ProjectKind kind;

    ScopeGroup(ProjectKind kind) {
        this.kind = kind;
    }

    public ProjectKind kind() {
        return kind;
    }
}

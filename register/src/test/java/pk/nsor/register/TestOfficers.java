package pk.nsor.register;

import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Role;

/** The personas of the demonstration, as callers: offices of two districts, and of the Bureau. */
public final class TestOfficers {
    public static final Caller PROSECUTOR_SAHIWAL =
            of("prosecutor-sahiwal", "prosecution-PK631", Role.PROSECUTOR, "PK631");
    public static final Caller INVESTIGATOR_SAHIWAL =
            of("investigator-sahiwal", "ssoiu-PK631", Role.INVESTIGATOR, "PK631");
    public static final Caller DPO_SAHIWAL = of("dpo-sahiwal", "police-PK631", Role.DPO, "PK631");
    public static final Caller PROSECUTOR_QUETTA =
            of("prosecutor-quetta", "prosecution-PK226", Role.PROSECUTOR, "PK226");
    public static final Caller INVESTIGATOR_QUETTA =
            of("investigator-quetta", "ssoiu-PK226", Role.INVESTIGATOR, "PK226");
    public static final Caller OPERATOR_1 = of("npb-operator-1", "npb", Role.OPERATOR, "");
    public static final Caller OPERATOR_2 = of("npb-operator-2", "npb", Role.OPERATOR, "");
    public static final Caller SUPERVISOR_1 = of("npb-supervisor-1", "npb", Role.SUPERVISOR, "");
    public static final Caller SUPERVISOR_2 = of("npb-supervisor-2", "npb", Role.SUPERVISOR, "");
    public static final Caller ADMINISTRATOR =
            of("npb-administrator", "npb", Role.ADMINISTRATOR, "");
    public static final Caller AUDITOR = of("auditor", "audit", Role.AUDITOR, "");

    /** Has no work in the register yet; every route refuses. */
    public static final Caller PRISON = of("prison-test", "prison-test", Role.PRISON, "");

    /** Has no work in the register yet; every route refuses. */
    public static final Caller COMMITTEE = of("committee-test", "committee", Role.COMMITTEE, "");

    private TestOfficers() {}

    private static Caller of(String officer, String office, Role role, String district) {
        return new Caller(new OfficerId(officer), new OfficeId(office), role, district);
    }
}

package pk.nsor.register.kernel;

/**
 * Who asks: built once a request from the session, and the first argument of every front-door
 * method.
 *
 * @param officer the officer, by reference
 * @param office where the officer serves
 * @param role what the officer may do
 * @param district code of the office's district, empty where the office has none (NPB, ministry,
 *     Committee, NCCIA)
 */
public record Caller(OfficerId officer, OfficeId office, Role role, String district) {
    /** The register itself, for scheduled work; holds no grant. */
    public static final Caller SYSTEM =
            new Caller(new OfficerId("register"), new OfficeId("npb"), Role.SYSTEM, "");
}

package pk.nsor.register.reference;

/** The shipped lists, with one station in Sahiwal, for tests of what is chosen from a list. */
public final class OneStation {
    /** Its code. */
    public static final String CODE = "PS-0";

    private OneStation() {}

    public static Lists lists() {
        return ShippedBut.lists(
                OwnLists.STATIONS,
                file -> file.strip() + "\n" + CODE + ",police,Kot Sabz,,PK631,,,Order 0,law\n");
    }
}

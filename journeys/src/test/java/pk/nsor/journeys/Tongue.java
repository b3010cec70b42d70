package pk.nsor.journeys;

/** A language of the pages. */
enum Tongue {
    EN("en", "ltr"),
    UR("ur", "rtl");

    private final String code;
    private final String dir;

    Tongue(String code, String dir) {
        this.code = code;
        this.dir = dir;
    }

    String code() {
        return code;
    }

    String dir() {
        return dir;
    }
}

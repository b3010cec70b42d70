package pk.nsor.register.audit;

/** How an act ended. */
public enum Outcome {
    DONE("done"),
    REFUSED("refused"),
    FAILED("failed");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}

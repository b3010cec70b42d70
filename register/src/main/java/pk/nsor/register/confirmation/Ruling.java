package pk.nsor.register.confirmation;

/** What came of a second officer's decision. A refusal is a value: the page says it. */
public sealed interface Ruling {
    /** Taken; the module carries the act out in the same transaction. */
    record Taken(TwoPersonAct act, boolean confirmed) implements Ruling {}

    /** The first officer, or one who entered or edited what is judged, cannot be the second. */
    record NotYou() implements Ruling {}

    /** Another officer was quicker, or a click came twice. */
    record AlreadyDecided(TwoPersonAct act) implements Ruling {}
}

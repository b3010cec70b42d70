package pk.nsor.register.page;

import pk.nsor.register.kernel.Text;

/** A state as shown: shape, word and colour, which say the same thing three times. */
public record StateWord(Tone tone, Icon icon, Text text) {
    /** Late or wrong: triangle. */
    public static StateWord late(Text text) {
        return new StateWord(Tone.LATE, Icon.LATE, text);
    }

    /** Due within a day, or a warning: diamond. */
    public static StateWord soon(Text text) {
        return new StateWord(Tone.SOON, Icon.SOON, text);
    }

    /** Done, taken, verified: disc with tick. */
    public static StateWord done(Text text) {
        return new StateWord(Tone.OK, Icon.DONE, text);
    }

    /** Open and in time: green ring. */
    public static StateWord inTime(Text text) {
        return new StateWord(Tone.OK, Icon.WAIT, text);
    }

    /** Not started, or not taken by the receiver: grey ring. */
    public static StateWord waiting(Text text) {
        return new StateWord(Tone.WAIT, Icon.WAIT, text);
    }

    /** In part: half disc, in the colour of a warning. */
    public static StateWord part(Text text) {
        return new StateWord(Tone.SOON, Icon.HALF, text);
    }

    /** Opened by the receiver, not yet taken; a fact that is stated, not proved: grey half disc. */
    public static StateWord half(Text text) {
        return new StateWord(Tone.WAIT, Icon.HALF, text);
    }

    /** Not known, missing or withheld: struck ring. */
    public static StateWord unknown(Text text) {
        return new StateWord(Tone.WAIT, Icon.NONE, text);
    }

    /** Of no bearing, or not yet possible: dash. */
    public static StateWord noBearing(Text text) {
        return new StateWord(Tone.WAIT, Icon.DASH, text);
    }
}

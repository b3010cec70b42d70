package pk.nsor.register.demo;

import pk.nsor.register.kernel.StartRefused;

/** How much of a demonstration a start is: {@code nsor.demo}, read letter by letter. */
enum Demonstration {
    /** Personas and an invented world. */
    FULL("full"),
    /** Personas alone. */
    PERSONAS("personas"),
    /** In service. */
    OFF("off");

    private final String setting;

    Demonstration(String setting) {
        this.setting = setting;
    }

    /**
     * A setting that cannot be read starts nothing: a slip must not open the register to personas.
     *
     * @throws NoSuchDemonstration for anything but one of the three words
     */
    static Demonstration of(String setting) {
        for (Demonstration d : values()) {
            if (d.setting.equals(setting)) {
                return d;
            }
        }
        throw new NoSuchDemonstration();
    }

    /** Whether personas can sign in. */
    boolean on() {
        return this != OFF;
    }

    /** The setting is none of the three. */
    static final class NoSuchDemonstration extends StartRefused {
        private static final long serialVersionUID = 1L;

        NoSuchDemonstration() {
            super("nsor.demo must be full, personas or off, in small letters");
        }
    }
}

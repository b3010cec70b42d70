package pk.nsor.register.lookup;

import java.security.SecureRandom;

/**
 * Which answers a second officer must confirm: every match, every “no match” where candidates were
 * shown, and one in ten of the others, drawn when the first officer has decided and cannot go back.
 */
final class SecondLook {
    /** One in so many of the answers that need no second officer gets one all the same. */
    static final int ONE_IN = 10;

    private SecondLook() {}

    /** Why a second officer looks, or that none does. */
    enum Why {
        MATCH("match"),
        CANDIDATES_SHOWN("candidates_shown"),
        DRAWN("drawn"),
        NOT_NEEDED("not_needed");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        boolean needed() {
            return this != NOT_NEEDED;
        }

        static Why of(String code) {
            for (Why w : values()) {
                if (w.code.equals(code)) {
                    return w;
                }
            }
            throw new IllegalArgumentException("unknown reason");
        }
    }

    /**
     * @param outcome as decided; a question is no answer and needs none
     * @param candidatesShown how many candidates the first officer saw
     * @param random unpredictable: the first officer cannot know what will be looked at
     */
    static Why of(SuspectOutcome outcome, int candidatesShown, SecureRandom random) {
        return switch (outcome) {
            case MATCH -> Why.MATCH;
            case NO_MATCH -> {
                if (candidatesShown > 0) {
                    yield Why.CANDIDATES_SHOWN;
                }
                yield random.nextInt(ONE_IN) == 0 ? Why.DRAWN : Why.NOT_NEEDED;
            }
            case ASK -> Why.NOT_NEEDED;
        };
    }
}

package pk.nsor.register.search;

import java.util.List;

/**
 * What a question looks for.
 *
 * @param groups one for each word or fact; any of a group's tokens counts, once
 * @param exchanged the same with the name's words looked for in the father's or husband's name and
 *     the other way round; empty where one of them is not given
 * @param anywhere the same words wherever they stand, for names that were run together
 * @param telling whether there is more to go by than words that very many carry
 */
record Probes(List<Group> groups, List<Group> exchanged, List<Group> anywhere, boolean telling) {
    Probes {
        groups = List.copyOf(groups);
        exchanged = List.copyOf(exchanged);
        anywhere = List.copyOf(anywhere);
    }

    /**
     * One word or fact.
     *
     * @param share the share of all people, above 0 and at most 1, whom it is expected to fit; of
     *     what is {@linkplain Kind#isBesideSound beside a sound}, of those who carry the sound
     */
    record Group(Kind kind, long[] tokens, double share) {}

    /** Kinds of evidence, and the most that an agreement says in nats, as the matcher weighs it. */
    enum Kind {
        NAME('n', 6.5f),
        PARENT('p', 6.5f),
        /** A title in the name: with it or without, the name is much the same. */
        TITLE('n', 2),
        PARENT_TITLE('p', 2),
        /** Beside the sound of a word of the name, which word it is. */
        NAME_CALLED('m', 3),
        PARENT_CALLED('q', 3),
        CNIC('c', 18),
        /** One digit wrong, missing, or two swapped. */
        CNIC_NEAR('c', 12),
        PAPER('i', 14),
        YEAR('y', 1.5f),
        /** The year or the one beside it. */
        YEAR_NEAR('y', 1.5f),
        DISTRICT('d', 2);

        private final char code;
        private final float mostNats;

        Kind(char code, float mostNats) {
            this.code = code;
            this.mostNats = mostNats;
        }

        /** What is keyed: the same value as a name and as a father's name has two tokens. */
        String plain(String value) {
            return code + "\u0000" + value;
        }

        /** Whether it is a word of the person's own name. */
        boolean isOfName() {
            return this == NAME || this == TITLE;
        }

        /** Whether it is a word of the father's or husband's name. */
        boolean isOfParent() {
            return this == PARENT || this == PARENT_TITLE;
        }

        /** Whether it is looked for beside the sound of the same word, and counts beside it. */
        boolean isBesideSound() {
            return this == NAME_CALLED || this == PARENT_CALLED;
        }

        float mostNats() {
            return mostNats;
        }
    }

    @Override
    public String toString() {
        return "Probes[masked]";
    }
}

package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A section as met in the text, while it is being made out. Lives for one reading only. */
final class Item {
    /** What the text does with the section. */
    enum Mode {
        COUNT,
        ACQUITTED,
        DROPPED,
        ALTERED,
        /** The trial on it goes on. */
        NOT_CONVICTED,
        /** Said to be convicted of and acquitted of, or it is left open which: asked about. */
        UNCLEAR,
        /** Mentioned in a remark, as what was meant or typed. */
        MENTIONED
    }

    /** How the text comes to name the section, where it is taken for one convicted of. */
    enum Said {
        LISTED,
        CHARGED,
        CONVICTED
    }

    private static final Set<Integer> TIED = Set.of(34, 109, 114, 149, 511);

    final Token token;
    final int number;
    final @Nullable Item repeats;

    /** What stands between this section and the one before; empty when nothing does. */
    final Optional<Token.Kind> link;

    /** Number of the part between semicolons. */
    final int segment;

    /** Number of the part between commas and the like. */
    final int chunk;

    /** A law was named since the section before. */
    final boolean lawBetween;

    Mode mode;
    int end;
    int times = 1;

    /** A number of counts is written: "one count of 376" may not be all. */
    boolean counted;

    Said said = Said.LISTED;

    /** Somebody else was acquitted of it. */
    boolean anothers;

    boolean errorMarked;
    boolean lawUnknown;
    boolean lawProvisional;
    Optional<OtherLaw> law = Optional.empty();
    boolean statuteAssumed;
    final List<Cited> mentioned = new ArrayList<>();

    /** 511, 109 and the like, where words beside the section stand for them. */
    final Set<SectionCode> takesPart = new LinkedHashSet<>();

    Item(
            Token token,
            int number,
            @Nullable Item repeats,
            Optional<Token.Kind> link,
            int segment,
            int chunk,
            boolean lawBetween,
            Mode mode) {
        this.token = token;
        this.number = number;
        this.repeats = repeats;
        this.link = link;
        this.segment = segment;
        this.chunk = chunk;
        this.lawBetween = lawBetween;
        this.mode = mode;
        this.end = token.end();
    }

    boolean counts() {
        return mode == Mode.COUNT;
    }

    /** 34, 109, 149 or 511: it belongs to another section. */
    boolean tied() {
        return token.word().isEmpty() && TIED.contains(number);
    }

    boolean lawOpen() {
        return law.isEmpty() && !lawUnknown;
    }
}

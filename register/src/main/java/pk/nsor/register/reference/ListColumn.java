package pk.nsor.register.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

/**
 * One column of a list file: its header, what may stand in it, and its title on pages.
 *
 * @param header as in the header line
 * @param title for pages and messages
 * @param required whether an empty cell is refused
 */
public record ListColumn(String header, Text title, Content content, boolean required) {

    /** Longest cell of this column, in characters. */
    public int mostChars() {
        return content instanceof Content.Words(int most) ? most : ListFile.MAX_CELL_CHARS;
    }

    /** What may stand in a cell. */
    public sealed interface Content {
        /** Letters, digits and dashes, at most 60: what codes are made of. */
        record Code() implements Content {}

        /** Words in any script, up to a number of characters. */
        record Words(int mostChars) implements Content {}

        /** Words that another reader judges; some are codes, which have words for people. */
        record Named(Map<String, Text> words) implements Content {
            public Named {
                words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
            }
        }

        /** Words of which at least one is in Arabic script. */
        record Urdu() implements Content {}

        /** {@code 2009}, {@code 2009-03} or {@code 2009-03-07}. */
        record Date() implements Content {}

        /** {@code 2009-03-07}. */
        record Day() implements Content {}

        /** A whole number between two limits, limits included. */
        record Whole(int least, int most) implements Content {}

        /** A number between two limits, limits included. */
        record Number(double least, double most) implements Content {}

        /** One of these codes, each with its words. */
        record Choice(Map<String, Text> words) implements Content {
            public Choice {
                words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
            }
        }

        /** A code of this list; a list may name itself. */
        record One(String list) implements Content {}

        /** Codes of this list, separated by one space. */
        record Many(String list) implements Content {}
    }

    static ListColumn code(String header, String en, String ur) {
        return new ListColumn(header, Text.of(en, ur), new Content.Code(), true);
    }

    public static ListColumn words(String header, String en, String ur, boolean required) {
        return new ListColumn(
                header, Text.of(en, ur), new Content.Words(ListFile.MAX_CELL_CHARS), required);
    }

    static ListColumn choice(String header, String en, String ur, Map<String, Text> words) {
        return new ListColumn(header, Text.of(en, ur), new Content.Choice(words), true);
    }

    /** Codes with their words, in order. */
    static Map<String, Text> words(Coded[] choices) {
        Map<String, Text> words = new LinkedHashMap<>();
        for (Coded c : choices) {
            words.put(c.code(), c.text());
        }
        return words;
    }

    /** The words of a code of this column; null where the cell is not a code with words. */
    public @Nullable Text words(String cell) {
        return switch (content) {
            case Content.Choice(Map<String, Text> words) -> words.get(cell);
            case Content.Named(Map<String, Text> words) -> words.get(cell);
            case Content.Code _,
                    Content.Words _,
                    Content.Urdu _,
                    Content.Date _,
                    Content.Day _,
                    Content.Whole _,
                    Content.Number _,
                    Content.One _,
                    Content.Many _ ->
                    null;
        };
    }

    static ListColumn one(String header, String en, String ur, String list, boolean required) {
        return new ListColumn(header, Text.of(en, ur), new Content.One(list), required);
    }

    static ListColumn many(String header, String en, String ur, String list) {
        return new ListColumn(header, Text.of(en, ur), new Content.Many(list), true);
    }

    /** The code of the row, first column of every list. */
    public static final ListColumn CODE = code("code", "code", "کوڈ");

    /** English name. */
    public static final ListColumn NAME_EN =
            words("name_en", "name in English", "انگریزی نام", true);

    /** Urdu name; an empty one is shown as missing. */
    public static final ListColumn NAME_UR =
            new ListColumn(
                    "name_ur", Text.of("name in Urdu", "اردو نام"), new Content.Urdu(), false);

    /** First day, month or year. */
    public static final ListColumn VALID_FROM =
            new ListColumn(
                    "valid_from", Text.of("valid from", "نافذ از"), new Content.Date(), false);

    /** Last day, month or year. */
    public static final ListColumn VALID_TO =
            new ListColumn("valid_to", Text.of("valid to", "نافذ تا"), new Content.Date(), false);

    /** Where the row comes from. */
    public static final ListColumn CITATION = words("citation", "citation", "حوالہ", true);

    /** What the row rests on. */
    public static final ListColumn BASIS = choice("basis", "basis", "بنیاد", bases());

    static Map<String, Text> bases() {
        Map<String, Text> words = new LinkedHashMap<>();
        for (Basis b : Basis.values()) {
            words.put(b.code(), b.text());
        }
        return words;
    }
}

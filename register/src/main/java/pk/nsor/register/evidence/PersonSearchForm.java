package pk.nsor.register.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.NameTyped;

/**
 * Who is asked about, as typed: a name, a father's name, a CNIC number, and why.
 *
 * @param document number of a passport or another identity paper
 */
public record PersonSearchForm(
        NameTyped name, NameTyped father, String cnic, String document, String reason) {
    /** Longest that is kept of a field, in characters; what is too long is said to be. */
    private static final int MOST_KEPT_CHARS = 500;

    private static final int MOST_PAPER_CHARS = 60;

    /** Nothing of it can be compared with what was asked: “no entry” would be untrue. */
    static final Text UNREADABLE =
            Text.of(
                    "There is no word or number here that can be searched by: only signs. Nothing was looked for.",
                    "اس میں کوئی ایسا لفظ یا نمبر نہیں جس سے تلاش ہو سکے: صرف علامات۔ تلاش نہیں کی گئی۔");

    static final PersonSearchForm EMPTY =
            new PersonSearchForm(NameTyped.EMPTY, NameTyped.EMPTY, "", "", "");

    static PersonSearchForm of(Map<String, String> typed) {
        return new PersonSearchForm(
                name(typed, "name"),
                name(typed, "father"),
                cut(typed, "cnic"),
                cut(typed, "document"),
                typed.getOrDefault("reason", "").strip());
    }

    private static NameTyped name(Map<String, String> typed, String field) {
        return new NameTyped(cut(typed, field + "Urdu"), cut(typed, field + "Roman"));
    }

    private static String cut(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "").strip();
        return value.length() > MOST_KEPT_CHARS ? value.substring(0, MOST_KEPT_CHARS) : value;
    }

    /** What is read of it. */
    record Asked(
            Optional<PersonName> name,
            Optional<PersonName> father,
            Optional<Cnic> cnic,
            String paper) {
        @Override
        public String toString() {
            return "Asked[masked]";
        }
    }

    FieldErrors errors() {
        FieldErrors e = father.tooLong(name.tooLong(FieldErrors.NONE, "name"), "father");
        if (e.isEmpty() && read(name).isEmpty() && cnic.isEmpty() && document.isEmpty()) {
            e =
                    e.and(
                            "name",
                            Text.of(
                                    "Give a name, a CNIC number or the number of another identity paper.",
                                    "نام، شناختی کارڈ نمبر یا کسی اور شناختی دستاویز کا نمبر درج کیجیے۔"));
        }
        if (!cnic.isEmpty() && cnicRead().isEmpty()) {
            e =
                    e.and(
                            "cnic",
                            Text.of(
                                    "A CNIC has 13 digits.",
                                    "شناختی کارڈ نمبر 13 ہندسوں کا ہوتا ہے۔"));
        }
        if (document.length() > MOST_PAPER_CHARS) {
            e =
                    e.and(
                            "document",
                            Text.of(
                                    "The number of a paper has at most 60 letters and digits.",
                                    "دستاویز کا نمبر زیادہ سے زیادہ 60 حروف اور ہندسوں کا ہوتا ہے۔"));
        }
        return CriteriaForm.reasonGiven(reason, e);
    }

    Asked asked() {
        return new Asked(read(name), read(father), cnicRead(), document);
    }

    private static Optional<PersonName> read(NameTyped typed) {
        return typed.urdu().isEmpty() && typed.roman().isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonName(typed.roman(), typed.urdu()));
    }

    private Optional<Cnic> cnicRead() {
        return Cnic.read(cnic) instanceof Cnic.Reading.Read(Cnic read)
                ? Optional.of(read)
                : Optional.empty();
    }

    /** What the entry of the search commits to. */
    String words() {
        List<String> words = new ArrayList<>();
        words.add(name.urdu());
        words.add(name.roman());
        words.add(father.urdu());
        words.add(father.roman());
        words.add(cnic);
        words.add(document);
        return String.join("\n", words);
    }

    @Override
    public String toString() {
        return "PersonSearchForm[masked]";
    }
}

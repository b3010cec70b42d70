package pk.nsor.register.conviction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.Known;
import pk.nsor.register.person.ReasonCode;
import pk.nsor.register.reference.Lists;
import pk.nsor.register.reference.Reason;

/**
 * Typed answers on their way to becoming facts: takes one field after the other, and notes what is
 * wrong with it. What cannot be taken comes back empty, with a problem noted.
 */
final class Typed {
    private final Answers answers;
    private final Lists lists;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Doubt> open = EnumSet.noneOf(Doubt.class);
    private final List<Explanation> explanations = new ArrayList<>();

    Typed(Answers answers, Lists lists, LocalDate today) {
        this.answers = answers;
        this.lists = lists;
        this.today = today;
    }

    Answers answers() {
        return answers;
    }

    Lists lists() {
        return lists;
    }

    LocalDate today() {
        return today;
    }

    List<Problem> problems() {
        return problems;
    }

    Set<Doubt> open() {
        return open;
    }

    List<Explanation> explanations() {
        return explanations;
    }

    boolean has(String field) {
        return answers.has(field);
    }

    void wrong(String field, Text text) {
        note(field, Problem.Kind.WRONG, text);
    }

    void missing(String field, Text text) {
        note(field, Problem.Kind.MISSING, text);
    }

    void warn(String field, Text text) {
        note(field, Problem.Kind.WARNING, text);
    }

    private void note(String field, Problem.Kind kind, Text text) {
        FormPart part =
                FormPart.owner(field)
                        .orElseThrow(() -> new IllegalStateException("a field of no part"));
        problems.add(new Problem(part, field, kind, text));
    }

    /** Asks about a doubt; a word of explanation settles it. */
    void ask(Doubt doubt, Text question) {
        if (!open.add(doubt)) {
            return;
        }
        Optional<String> words = words(doubt.field(), Explanation.MAX_CHARS);
        if (words.isPresent()) {
            explanations.add(new Explanation(doubt, words.get()));
        } else if (!has(doubt.field())) {
            note(doubt.field(), Problem.Kind.ASKED, question);
        }
    }

    void ask(Doubt doubt) {
        ask(doubt, doubt.question());
    }

    /** Text as typed without surrounding white space; empty when nothing is there or too much. */
    Optional<String> words(String field, int maxChars) {
        String typed = answers.first(field).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (typed.length() > maxChars) {
            wrong(field, Say.tooLong(typed.length(), maxChars));
            return Optional.empty();
        }
        return Optional.of(typed);
    }

    /** Text, or the empty string. */
    String optional(String field, int maxChars) {
        return words(field, maxChars).orElse("");
    }

    /** A name in Urdu, Roman or both; empty when nothing is typed or too much. */
    Optional<PersonName> name(String stem) {
        String urdu = optional(stem + "Urdu", PersonName.MAX_CHARS);
        String roman = optional(stem + "Roman", PersonName.MAX_CHARS);
        if (!urdu.isEmpty() && !hasScript(urdu, Character.UnicodeScript.ARABIC)) {
            warn(stem + "Urdu", Say.NOT_URDU);
        }
        if (!roman.isEmpty() && hasScript(roman, Character.UnicodeScript.ARABIC)) {
            warn(stem + "Roman", Say.NOT_ROMAN);
        }
        return urdu.isEmpty() && roman.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonName(roman, urdu));
    }

    boolean hasName(String stem) {
        return has(stem + "Urdu") || has(stem + "Roman");
    }

    private static boolean hasScript(String text, Character.UnicodeScript script) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    /** A whole number in any digits, thousands commas allowed. */
    OptionalLong number(String field, long least, long most) {
        String typed =
                Digits.fold(answers.first(field))
                        .strip()
                        .replaceFirst("(?i)^(rs\\.?|pkr)\\s*", "")
                        .replaceFirst("/[-=]?$", "")
                        .replaceAll("[\\s,،٬]", "");
        if (typed.isEmpty()) {
            if (has(field)) {
                wrong(field, Say.NOT_A_NUMBER);
            }
            return OptionalLong.empty();
        }
        if (!typed.matches("[0-9]{1,15}")) {
            wrong(field, Say.NOT_A_NUMBER);
            return OptionalLong.empty();
        }
        long value = Long.parseLong(typed);
        if (value < least || value > most) {
            wrong(field, Say.outside(least, most));
            return OptionalLong.empty();
        }
        return OptionalLong.of(value);
    }

    OptionalInt small(String field, int least, int most) {
        OptionalLong n = number(field, least, most);
        return n.isPresent() ? OptionalInt.of(Math.toIntExact(n.getAsLong())) : OptionalInt.empty();
    }

    /** A partial date in three fields; empty when nothing is typed or it is wrong. */
    Optional<PartialDate> date(String stem) {
        if (!hasDate(stem)) {
            return Optional.empty();
        }
        if (!has(stem + "Year")) {
            wrong(stem + "Year", Say.YEAR_NEEDED);
            return Optional.empty();
        }
        OptionalInt year = datePart(stem + "Year", 1880, 2200, Say.YEAR_FORM);
        OptionalInt month = datePart(stem + "Month", 1, 12, Say.MONTH_FORM);
        OptionalInt day = datePart(stem + "Day", 1, 31, Say.DAY_FORM);
        if (year.isEmpty()
                || month.isEmpty() && has(stem + "Month")
                || day.isEmpty() && has(stem + "Day")) {
            return Optional.empty();
        }
        if (day.isPresent() && month.isEmpty()) {
            wrong(stem + "Month", Say.MONTH_NEEDED);
            return Optional.empty();
        }
        return calendar(stem, year.getAsInt(), month.orElse(0), day.orElse(0));
    }

    private Optional<PartialDate> calendar(String stem, int year, int month, int day) {
        if (day > 0 && day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
            wrong(stem + "Day", Say.NO_SUCH_DAY);
            return Optional.empty();
        }
        PartialDate date = new PartialDate(year, month, day);
        if (date.earliest().isAfter(today)) {
            String at =
                    year > today.getYear() || month == 0
                            ? "Year"
                            : month > today.getMonthValue() || day == 0 ? "Month" : "Day";
            wrong(stem + at, Say.FUTURE);
            return Optional.empty();
        }
        return Optional.of(date);
    }

    boolean hasDate(String stem) {
        return has(stem + "Year") || has(stem + "Month") || has(stem + "Day");
    }

    private OptionalInt datePart(String field, int least, int most, Text form) {
        String typed = Digits.fold(answers.first(field)).strip();
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!typed.matches("[0-9]{1,4}")) {
            wrong(field, form);
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(typed);
        if (value > 2200) {
            wrong(field, Say.FUTURE);
            return OptionalInt.empty();
        }
        if (value < least || value > most) {
            wrong(field, form);
            return OptionalInt.empty();
        }
        return OptionalInt.of(value);
    }

    /** One of the choices of an enum by its code; missing is noted when it is required. */
    <E> Optional<E> choice(String field, E[] choices, Function<E, String> code, Text ifMissing) {
        Optional<E> chosen = optionalChoice(field, choices, code);
        if (chosen.isEmpty() && !has(field)) {
            missing(field, ifMissing);
        }
        return chosen;
    }

    <E> Optional<E> optionalChoice(String field, E[] choices, Function<E, String> code) {
        String typed = answers.first(field).strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        for (E e : choices) {
            if (code.apply(e).equals(typed)) {
                return Optional.of(e);
            }
        }
        wrong(field, Say.NOT_A_CHOICE);
        return Optional.empty();
    }

    /**
     * A fact or a reason from the list why it is not there: never both, never neither.
     *
     * @param field where a problem is said
     * @param typed whether anything was typed for the fact
     * @param fact the fact as read; empty when it is wrong, then noted already
     * @param none field of the reason
     */
    <T> Optional<Known<T>> known(
            String field,
            boolean typed,
            Optional<T> fact,
            String none,
            Reason.Field list,
            Text ifMissing) {
        if (!has(none)) {
            if (!typed) {
                missing(field, ifMissing);
            }
            return fact.map(Known::of);
        }
        if (typed) {
            wrong(field, Say.BOTH);
            return Optional.empty();
        }
        return reason(none, list)
                .map(
                        r ->
                                r.kind() == Reason.Kind.NOT_KNOWN
                                        ? new Known.NotKnown<T>(new ReasonCode(r.code()))
                                        : new Known.DoesNotApply<T>(new ReasonCode(r.code())));
    }

    /** A reason chosen from its list. */
    Optional<Reason> reason(String field, Reason.Field list) {
        Optional<Reason> reason =
                lists.reason(answers.first(field).strip()).filter(r -> r.field() == list);
        if (reason.isEmpty()) {
            wrong(field, Say.NOT_A_CHOICE);
        }
        return reason;
    }
}

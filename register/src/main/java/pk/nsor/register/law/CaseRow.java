package pk.nsor.register.law;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.PartialDate;

/**
 * One row of a case file as an officer would type it: the permitted columns and no other. Real
 * cases, de-identified; {@code toString} is masked.
 *
 * @param id number of the row, for the report line only
 * @param firForm FIR number as typed, or the word that there is none
 * @param court court as written
 */
public record CaseRow(
        String id,
        String sectionsCharged,
        String sectionsConvicted,
        String sentence,
        String trialMonth,
        String victimCategory,
        String ageClass,
        String probation,
        String juvenileCourt,
        String firYear,
        String firForm,
        String station,
        String court) {
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![0-9])((?:1[89]|20)[0-9]{2})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?![0-9])");
    private static final Pattern REFUSED =
            Pattern.compile(
                    "\\b(?:not|no|none|refused|rejected|declined|dismissed|denied|withdrawn)\\b");
    private static final Pattern GRANTED =
            Pattern.compile(
                    "\\b(?:granted|released|placed|ordered|probation|discharged?|juvenile|true|tried)\\b");
    private static final Pattern UNDECIDED =
            Pattern.compile(
                    "claim|plea|undecided|not decided|not determined|undetermined|disput|alleged|"
                            + "doubtful|pending|uncertain");
    private static final Pattern ADULT_AS_SUCH = Pattern.compile("(?:an? )?(?:adult|major)\\b.*");

    /** Such a year says that it was earlier, and not when. */
    private static final Pattern BEFORE =
            Pattern.compile("\\b(?:before|prior|earlier than|until|not later)\\b");

    private static final Pattern DECIDED_ADULT =
            Pattern.compile(
                    "reject|refus|declin|dismiss|found (?:to be )?(?:an )?adult|not a juvenile|not juvenile"
                            + "|no (?:plea|claim)|not (?:raised|claimed|pleaded|disputed)");

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9.])([0-9]{1,2})(?![0-9])");
    private static final Pattern BELOW_EIGHTEEN =
            Pattern.compile(
                    "(?<!not )\\b(?:under|below|less than|short of|not above|not over)\\s(?:the age of\\s)?18");
    private static final Pattern EIGHTEEN_OR_ABOVE =
            Pattern.compile(
                    "\\b(?:above|over|more than|at least|not under|not below|not less than)\\s(?:the age of\\s)?18"
                            + "|18\\s?(?:\\+|or (?:above|over|more)|and (?:above|over))");
    private static final List<String> AGES_IN_WORDS =
            List.of(
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                    "twenty");
    private static final int LEAST_AGE_YEARS = 7;
    private static final int ADULT_YEARS = 18;

    /** Turns the row into the facts of eligibility. */
    public Facts facts(SectionReader reader) {
        return new Facts(
                reader.read(sectionsConvicted),
                reader.read(sectionsCharged),
                victim(),
                age(),
                onProbation(),
                inJuvenileCourt(),
                judgment(),
                terms(),
                Abroad.in(court));
    }

    /** Imprisonment in the sentence, as far as read. */
    public List<SentenceTerm> terms() {
        return SentenceTerms.read(sentence);
    }

    /** The category in the words of the case file; what is not understood is not recorded. */
    public VictimCategory victim() {
        String word = words(victimCategory);
        for (VictimCategory category : VictimCategory.values()) {
            if (category.code().equals(word.replace(' ', '-'))) {
                return category;
            }
        }
        if (word.matches(".*(?:trans|khwaja|hijra|eunuch).*")) {
            return VictimCategory.TRANSGENDER;
        }
        if (word.matches(".*\\b(?:child|children|girls?|boys?|minors?|infants?)\\b.*")) {
            return VictimCategory.CHILD;
        }
        if (word.matches(".*\\b(?:woman|women|female|lady|ladies)\\b.*")) {
            return VictimCategory.WOMAN;
        }
        if (word.matches(".*\\b(?:man|men|male)\\b.*")) {
            return VictimCategory.ADULT_MAN;
        }
        return word.contains("adult") ? VictimCategory.OTHER_ADULT : VictimCategory.NOT_RECORDED;
    }

    /**
     * By the words, or by an age in years: below 18 at the offence is a juvenile, whatever the
     * person was at the trial, and ages on both sides of 18 a doubt. A plea of minority that was
     * not decided is a doubt; one that was rejected is none.
     */
    public AgeClass age() {
        String word = inFigures(words(ageClass));
        boolean named =
                BELOW_EIGHTEEN.matcher(word).find()
                        || word.matches(
                                ".*(?:juvenile|minor|under-age|underage|child|not an? adult).*");
        List<Integer> ages =
                NUMBER.matcher(word)
                        .results()
                        .map(m -> Integer.parseInt(m.group(1)))
                        .filter(a -> a >= LEAST_AGE_YEARS)
                        .toList();
        boolean grown = ages.stream().anyMatch(a -> a >= ADULT_YEARS);
        boolean young = named || ages.stream().anyMatch(a -> a < ADULT_YEARS);
        if (!young && ADULT_AS_SUCH.matcher(word).matches()) {
            return AgeClass.ADULT;
        }
        if (!named && (EIGHTEEN_OR_ABOVE.matcher(word).find() || (grown && !young))) {
            return AgeClass.ADULT;
        }
        if (!young) {
            return word.matches(".*\\bage\\b.*") && UNDECIDED.matcher(word).find()
                    ? AgeClass.MINORITY_UNDECIDED
                    : AgeClass.NOT_STATED;
        }
        if (!named && grown) {
            return AgeClass.MINORITY_UNDECIDED;
        }
        if (UNDECIDED.matcher(word).find()) {
            boolean decided =
                    DECIDED_ADULT.matcher(word).find()
                            && !word.matches(".*(?:undecided|not decided).*");
            return decided ? AgeClass.ADULT : AgeClass.MINORITY_UNDECIDED;
        }
        return DECIDED_ADULT.matcher(word).find() ? AgeClass.ADULT : AgeClass.JUVENILE;
    }

    /** Only where the column says that it was granted. */
    public boolean onProbation() {
        return granted(probation);
    }

    /** By the column; by the name of the court where the column is silent. */
    public boolean inJuvenileCourt() {
        String word = words(juvenileCourt);
        boolean silent =
                word.isEmpty() || word.equals("not stated") || word.equals("not mentioned");
        return silent ? words(court).contains("juvenile") : granted(juvenileCourt);
    }

    /** The month of the trial judgment, as far as it is a date. */
    public Optional<PartialDate> judgment() {
        Matcher m = DATE.matcher(Digits.fold(trialMonth));
        if (!m.find() || BEFORE.matcher(words(trialMonth)).find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        int month = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        int day = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String inFigures(String word) {
        String figures = Digits.fold(word);
        for (int i = 0; i < AGES_IN_WORDS.size(); i++) {
            figures =
                    figures.replaceAll(
                            "\\b" + AGES_IN_WORDS.get(i) + "\\b", Integer.toString(i + 10));
        }
        return figures;
    }

    private static boolean granted(String column) {
        String word = words(column);
        return word.startsWith("yes")
                || (GRANTED.matcher(word).find() && !REFUSED.matcher(word).find());
    }

    private static String words(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "CaseRow[masked]";
    }
}

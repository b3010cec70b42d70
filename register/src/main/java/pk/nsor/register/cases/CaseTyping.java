package pk.nsor.register.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import pk.nsor.register.conviction.Answers;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.law.CaseRow;
import pk.nsor.register.law.SentenceTerm;

/**
 * Fills in the return for one row as an officer would who holds the judgment: what the row says is
 * typed, what it does not say is "not in the record", the person is invented.
 */
final class CaseTyping {
    private static final int MOST_SENTENCE_CHARS = 2_000;
    private static final int MOST_PARTS = 20;
    private static final int MOST_FORM_CHARS = 100;
    private static final Pattern NO_FIR =
            Pattern.compile(
                    "(?i)^\\s*(?:none\\b|nil\\b|no fir\\b|-?\\s*$)|private complaint|istighasa");
    private static final Pattern SILENT =
            Pattern.compile("(?i)^\\s*(?:not (?:stated|given|mentioned|known)|unknown|\\?)");
    private static final List<String> SYLLABLES =
            List.of("Zar", "ban", "Kol", "dar", "Mis", "pur", "Tav", "shin", "Gul", "rez");

    private final CaseRow row;
    private final int number;
    private final String district;
    private final Map<String, List<String>> typed = new TreeMap<>();

    private CaseTyping(CaseRow row, int number, String district) {
        this.row = row;
        this.number = number;
        this.district = district;
    }

    /**
     * All answers for the row.
     *
     * @param number from which the person's name is made up, so that no two are alike
     * @param district of the office that types, where the form asks for one
     */
    static Answers of(CaseRow row, int number, String district) {
        CaseTyping t = new CaseTyping(row, number, district);
        t.person();
        t.court();
        t.fir();
        t.sections();
        t.sentence();
        return new Answers(t.typed);
    }

    private void person() {
        put("nameRoman", name(number) + " " + name(number * 7 + 3));
        put("fatherNone", "father-not-in-record");
        put("cnicNone", "cnic-not-in-record");
        put("birthNone", "birth-not-in-record");
        put("offenceAgeNone", "offence-age-not-in-record");
        put("ageClass", row.age().code());
        put("sex", "m");
        put("nationality", "pakistani");
        put("domicileNone", "domicile-not-in-record");
        put("addressNone", "address-not-in-record");
        put("photographNone", "photograph-not-taken");
    }

    private static String name(int n) {
        StringBuilder name = new StringBuilder();
        int left = n;
        do {
            String s = SYLLABLES.get(left % SYLLABLES.size());
            name.append(name.isEmpty() ? s : s.toLowerCase(java.util.Locale.ROOT));
            left /= SYLLABLES.size();
        } while (left > 0);
        return name.append("ai").toString();
    }

    private void court() {
        if (silent(row.court())) {
            put("courtNone", "court-not-in-record");
        } else {
            put("court", row.court());
        }
        put("juvenileCourt", row.inJuvenileCourt() ? "yes" : "no");
        put("districtNone", "district-not-in-record");
        put("caseNone", "case-number-not-in-record");
        row.judgment()
                .ifPresentOrElse(
                        d -> date("judgment", d),
                        () -> put("judgmentNone", "judgment-date-not-in-record"));
    }

    private void date(String stem, PartialDate date) {
        put(stem + "Year", Integer.toString(date.year()));
        if (date.month() > 0) {
            put(stem + "Month", Integer.toString(date.month()));
        }
        if (date.day() > 0) {
            put(stem + "Day", Integer.toString(date.day()));
        }
    }

    private void fir() {
        if (NO_FIR.matcher(row.firForm()).find()) {
            put("firNone", "fir-private-complaint");
            return;
        }
        if (silent(row.firForm())) {
            put("firNone", "fir-not-in-record");
            return;
        }
        put("fir", cut(row.firForm(), MOST_FORM_CHARS));
        if (row.firYear().strip().matches("(?:19|20)[0-9]{2}")) {
            put("firDateYear", row.firYear().strip());
        }
        put("firDistrict", district);
        put(
                "firStationWritten",
                silent(row.station()) ? "as in the judgment" : cut(row.station(), MOST_FORM_CHARS));
    }

    private void sections() {
        put("charged", row.sectionsCharged().isBlank() ? "not stated" : row.sectionsCharged());
        put("convicted", row.sectionsConvicted());
        put("victim", row.victim().code());
        put("redacted", "on");
    }

    private void sentence() {
        put("sentenceWritten", cut(row.sentence(), MOST_SENTENCE_CHARS));
        List<SentenceTerm> terms = new ArrayList<>(row.terms());
        for (int i = 0; i < Math.min(terms.size(), MOST_PARTS); i++) {
            String stem = "part" + (i + 1);
            SentenceTerm term = terms.get(i);
            term.section().ifPresent(s -> put(stem + "Section", s.value()));
            boolean life = term.years() == SentenceTerm.LIFE;
            put(stem + "Kind", life ? "life" : "term");
            if (!life) {
                put(stem + "Years", Integer.toString(term.years()));
            }
        }
        if (terms.isEmpty()) {
            put("part1Kind", "other");
            if (row.sentence().isBlank()) {
                put("sentenceWritten", "not stated");
            }
        }
        put("run", "not-stated");
        put("credit", "not-stated");
        put("probation", row.onProbation() ? "yes" : "no");
        put("custody", "not-recorded");
        put("appeal", "not-known");
    }

    private static boolean silent(String written) {
        return written.isBlank() || SILENT.matcher(written).find();
    }

    private static String cut(String written, int most) {
        return written.substring(0, Math.min(most, written.length()));
    }

    private void put(String field, String value) {
        typed.put(field, List.of(value));
    }
}

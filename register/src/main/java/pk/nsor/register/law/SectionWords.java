package pk.nsor.register.law;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words beside sections that change what a section means, and words that do not. */
final class SectionWords {
    static final Set<String> NONE = Set.of("NONE", "NIL", "NA", "UNCONVICTED");
    static final Set<String> ACQUITTED =
            Set.of("ACQUITTED", "ACQUITTAL", "EXONERATED", "DISCHARGED", "بری");
    static final Set<String> CONVICTED = Set.of("CONVICTED", "CONVICTION", "GUILTY");
    static final Set<String> NO_CONVICTION =
            Set.of(
                    "ACQUITTED",
                    "ACQUITTAL",
                    "EXONERATED",
                    "DISCHARGED",
                    "بری",
                    "PENDING",
                    "QUASHED",
                    "BAIL",
                    "UNCONVICTED",
                    "COMPOUNDED",
                    "COMPROMISED",
                    "CANCELLED",
                    "CANCELLATION",
                    "ABATED",
                    "UNTRIED",
                    "REMANDED");
    static final Set<String> DROPPED = Set.of("DROPPED", "DELETED", "WITHDRAWN", "REMOVED");
    static final Set<String> ADDED = Set.of("ADDED", "ADDING", "INSERTED", "REPLACED");
    static final Set<String> ALTERED = Set.of("ALTERED", "CONVERTED", "CHANGED", "MODIFIED");
    static final Set<String> TO = Set.of("TO", "INTO");
    static final Set<String> ERROR =
            Set.of(
                    "SIC",
                    "TYPED",
                    "MISTYPED",
                    "MISTAKE",
                    "MISTAKENLY",
                    "WRONG",
                    "WRONGLY",
                    "ERROR",
                    "ERRONEOUSLY",
                    "INADVERTENTLY",
                    "SHOULD",
                    "RECTE",
                    "MEANT",
                    "MEANING",
                    "INTENDED",
                    "INSTEAD",
                    "CORRECTLY",
                    "MISQUOTED",
                    "MISPRINTED",
                    "SLIP",
                    "غلطی",
                    "سہواً",
                    "سہوا");
    static final Set<String> NOT_STATED =
            Set.of("STATED", "GIVEN", "KNOWN", "UNKNOWN", "RECORDED", "MENTIONED", "AVAILABLE");
    static final Set<String> LAW = Set.of("ACT", "ORDINANCE", "REGULATION", "ایکٹ", "ارڈیننس");
    static final Set<String> LAW_WITH_YEAR = Set.of("ORDER", "RULES", "CODE", "LAW", "REGULATIONS");

    /** Words that stand before a law's name and are no part of it. */
    static final Set<String> BEFORE_LAW =
            words(
                    "OF UNDER IN BY AND PUNISHABLE OFFENCE OFFENCES SECTION SECTIONS READ WITH"
                            + " CONVICTED CHARGED FOR AS AN A");

    /** Words without bearing; a part made of others is asked about. */
    private static final Set<String> PLAIN =
            words(
                    "THE OF IN UNDER BY FOR ON AS TO AND WITH AN A IS WAS WERE BOTH EACH ALSO ONLY ALL"
                            + " COUNT COUNTS CHARGE CHARGED CHARGES FRAMED FIR POLICE COURT TRIAL LATER"
                            + " EARLIER ADDED NUMBER DATE YEAR SECTION SECTIONS OFFENCE OFFENCES PUNISHABLE"
                            + " LIFE DEATH RI SI IMPRISONMENT RIGOROUS SIMPLE FINE COMPENSATION TAZIR"
                            + " TA'ZIR TAZEER HADD QISAS DIYAT YEARS MONTHS OR IF DEFAULT SENTENCED"
                            + " SENTENCE CONCURRENT CONCURRENTLY RS RUPEES PER ACCUSED CONVICT CONVICTS"
                            + " APPELLANT APPELLANTS OTHERS OTHER PART FIRST SECOND THIRD RESPECTIVELY"
                            + " ORIGINALLY INITIALLY SEES SIC SAID SAME ETC NOT NO SPELLED OUT X"
                            + " CONVICTED CONVICTION ACQUITTED ACQUITTAL DROPPED DELETED ALTERED FROM INTO");

    private SectionWords() {}

    static boolean plain(String word) {
        return PLAIN.contains(word)
                || ACQUITTED.contains(word)
                || CONVICTED.contains(word)
                || ERROR.contains(word)
                || DROPPED.contains(word)
                || ADDED.contains(word)
                || ALTERED.contains(word);
    }

    private static Set<String> words(String all) {
        return Arrays.stream(all.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }
}

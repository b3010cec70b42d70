package pk.nsor.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** A complete return on an invented person as a prosecutor types it, part by part. */
final class ReturnForm {
    private final Map<String, Map<String, String>> parts = new LinkedHashMap<>();

    private ReturnForm() {}

    /** A conviction for child pornography, of last week: eligible under section 2(h). */
    static ReturnForm of(Invented who) {
        LocalDate judgment = LocalDate.now(ZoneId.of("Asia/Karachi")).minusDays(7);
        String year = Integer.toString(judgment.getYear());
        ReturnForm form = new ReturnForm();
        form.part(
                "identity",
                "nameUrdu",
                who.nameUrdu(),
                "nameRoman",
                who.nameRoman(),
                "fatherUrdu",
                who.fatherUrdu(),
                "fatherRoman",
                who.fatherRoman(),
                "cnic",
                who.cnic(),
                "birthMonth",
                "3",
                "birthYear",
                "1992",
                "birthSource",
                "judgment",
                "offenceAge",
                Integer.toString(judgment.getYear() - 1993),
                "ageClass",
                "adult",
                "sex",
                "m");
        form.part("papers", "alias1Urdu", "کنو", "nationality", "pakistani", "domicile", "Sahiwal");
        form.part(
                "addresses",
                "address1Kind",
                "permanent",
                "address1Written",
                "Chak 00, house 0",
                "address1District",
                "PK631",
                "address1Source",
                "judgment");
        form.part(
                "body",
                "photographNone",
                "photograph-not-taken",
                "marks",
                "scar over the left eyebrow");
        form.part(
                "court",
                "court",
                "Special Court (Anti-Rape), Sahiwal",
                "juvenileCourt",
                "no",
                "district",
                "PK631",
                "caseNumber",
                "Anti-Rape Case No. 000/" + year,
                "judgmentDay",
                Integer.toString(judgment.getDayOfMonth()),
                "judgmentMonth",
                Integer.toString(judgment.getMonthValue()),
                "judgmentYear",
                year);
        form.part(
                "fir",
                "fir",
                "219/" + year.substring(2),
                "firDistrict",
                "PK631",
                "firStationWritten",
                "Kot Sabz");
        form.part("sections", "charged", "376, 377-B r/w 34 PPC", "convicted", "377-B PPC");
        form.part(
                "sentence",
                "part1Kind",
                "term",
                "part1Years",
                "14",
                "part1Manner",
                "ri",
                "part2Kind",
                "fine",
                "part2Rupees",
                "1,000,000/-",
                "part2DefaultMonths",
                "6",
                "part2DefaultManner",
                "si",
                "run",
                "one",
                "credit",
                "yes",
                "probation",
                "no",
                "custody",
                "not-recorded",
                "appeal",
                "not-known");
        form.part("victim", "victim", "child");
        return form;
    }

    private void part(String slug, String... typed) {
        parts.put(slug, Fields.of(typed));
    }

    ReturnForm with(String slug, String field, String value) {
        parts.computeIfAbsent(slug, s -> new LinkedHashMap<>()).put(field, value);
        return this;
    }

    /** What is typed on each page but the last two, by the page's word in the address. */
    Map<String, Map<String, String>> parts() {
        return parts;
    }
}

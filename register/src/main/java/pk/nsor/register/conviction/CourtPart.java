package pk.nsor.register.conviction;

import java.util.Optional;
import java.util.OptionalInt;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.Known;
import pk.nsor.register.reference.Reason;

/** Part 5: court, district, case number, judgment. */
record CourtPart(
        Optional<Known<CourtWritten>> court,
        Optional<Stated> juvenileCourt,
        Optional<Known<String>> district,
        Optional<Known<CaseNumber>> caseNumber,
        Optional<Known<PartialDate>> judgment,
        OptionalInt coConvicted) {
    private static final int MAX_CO_CONVICTED = 200;

    static CourtPart read(Typed t) {
        Optional<Known<CourtWritten>> court = court(t);
        Optional<Stated> juvenile =
                t.choice(
                        "juvenileCourt",
                        Stated.values(),
                        Stated::code,
                        Text.of(
                                "Say whether the court sat as a juvenile court.",
                                "بتائیے کہ کیا عدالت نے بطور عدالتِ نابالغان سماعت کی۔"));
        Optional<Known<String>> district = district(t);
        Optional<Known<CaseNumber>> caseNumber =
                t.known(
                        "caseNumber",
                        t.has("caseNumber"),
                        t.words("caseNumber", CaseNumber.MAX_CHARS).map(CaseNumber::new),
                        "caseNone",
                        Reason.Field.CASE_NUMBER,
                        Text.of(
                                "Enter the court’s case number, or say why it is not known.",
                                "عدالت کا مقدمہ نمبر لکھیے، یا بتائیے کیوں معلوم نہیں۔"));
        Optional<Known<PartialDate>> judgment =
                t.known(
                        "judgment",
                        t.hasDate("judgment"),
                        t.date("judgment"),
                        "judgmentNone",
                        Reason.Field.JUDGMENT_DATE,
                        Text.of(
                                "Enter the date of the judgment, or say why it is not known.",
                                "فیصلے کی تاریخ لکھیے، یا بتائیے کیوں معلوم نہیں۔"));
        return new CourtPart(
                court,
                juvenile,
                district,
                caseNumber,
                judgment,
                t.small("coConvicted", 0, MAX_CO_CONVICTED));
    }

    private static Optional<Known<CourtWritten>> court(Typed t) {
        String chosen = t.optional("courtCode", CourtWritten.MAX_CHARS);
        if (!chosen.isEmpty() && t.lists().court(chosen).isEmpty()) {
            t.wrong("courtCode", Say.NOT_A_CHOICE);
        }
        Optional<CourtType> type =
                t.optionalChoice("courtType", CourtType.values(), CourtType::code);
        return t.known(
                "court",
                t.has("court"),
                t.words("court", CourtWritten.MAX_CHARS)
                        .map(w -> new CourtWritten(w, chosen, type)),
                "courtNone",
                Reason.Field.COURT,
                Text.of(
                        "Enter the court as the judgment writes it, or say why it is not known.",
                        "عدالت کا نام جیسا فیصلے میں ہے لکھیے، یا بتائیے کیوں معلوم نہیں۔"));
    }

    private static Optional<Known<String>> district(Typed t) {
        Optional<String> code = t.words("district", CourtWritten.MAX_CHARS);
        if (code.isPresent() && t.lists().district(code.get()).isEmpty()) {
            t.wrong("district", Say.NOT_A_CHOICE);
            code = Optional.empty();
        }
        return t.known(
                "district",
                t.has("district"),
                code,
                "districtNone",
                Reason.Field.DISTRICT,
                Text.of(
                        "Choose the district of the trial, or say why it is not known.",
                        "مقدمے کی سماعت کا ضلع منتخب کیجیے، یا بتائیے کیوں معلوم نہیں۔"));
    }
}

package pk.nsor.register.conviction;

import java.util.Optional;
import pk.nsor.register.kernel.FirReference;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.Known;
import pk.nsor.register.reference.Reason;
import pk.nsor.register.reference.Station;

/** Part 6: the first information report. */
final class FirPart {
    private static final int MAX_CHARS = 100;

    /** Choice of an FIR of a federal agency, which belongs to no district. */
    static final String FEDERAL = "federal";

    private FirPart() {}

    static Optional<Known<Fir>> read(Typed t) {
        boolean typed = t.has("fir") || t.hasDate("firDate") || t.has("firStationWritten");
        Optional<Fir> fir = typed && !t.has("firNone") ? fir(t) : Optional.empty();
        return t.known(
                "fir",
                typed,
                fir,
                "firNone",
                Reason.Field.FIR,
                Text.of(
                        "Enter the FIR, or say why there is none.",
                        "ایف آئی آر لکھیے، یا بتائیے کیوں نہیں ہے۔"));
    }

    private static Optional<Fir> fir(Typed t) {
        Optional<FirReference> reference =
                t.words("fir", MAX_CHARS).map(w -> FirReference.read(w, t.today().getYear()));
        if (!t.has("fir")) {
            t.missing(
                    "fir",
                    Text.of(
                            "Enter number and year of the FIR as written, such as 219/26.",
                            "ایف آئی آر کا نمبر اور سال جیسا درج ہے لکھیے، مثلاً 219/26۔"));
        }
        if (reference.isPresent() && reference.get().year() > t.today().getYear()) {
            t.wrong(
                    "fir",
                    Text.of(
                            "The year of this FIR is in the future.",
                            "اس ایف آئی آر کا سال مستقبل کا ہے۔"));
            reference = Optional.empty();
        }
        if (reference.isPresent() && reference.get().year() == 0) {
            t.ask(Doubt.FIR_FORM);
        }
        Optional<PartialDate> date = t.date("firDate");
        if (reference.isPresent()
                && date.isPresent()
                && reference.get().year() != 0
                && reference.get().year() != date.get().year()) {
            t.ask(Doubt.FIR_YEAR);
        }
        String district = district(t);
        String code = t.optional("firStation", MAX_CHARS);
        Optional<Station> listed =
                (code.isEmpty() ? Optional.<Station>empty() : t.lists().station(code))
                        .filter(s -> s.district().map(district::equals).orElse(true));
        if (!code.isEmpty() && listed.isEmpty()) {
            t.wrong("firStation", Say.NOT_A_CHOICE);
        }
        String written = t.optional("firStationWritten", Fir.MAX_STATION_CHARS);
        if (code.isEmpty() && !t.has("firStationWritten")) {
            t.missing(
                    "firStationWritten",
                    Text.of(
                            "Choose the police station, or type it as written.",
                            "تھانہ منتخب کیجیے، یا جیسا درج ہے لکھیے۔"));
        }
        if (listed.isEmpty() && written.isEmpty()) {
            return Optional.empty();
        }
        String station = listed.map(Station::code).orElse("");
        return reference.map(r -> new Fir(r, date, district, station, written));
    }

    private static String district(Typed t) {
        String code = t.optional("firDistrict", MAX_CHARS);
        if (code.equals(FEDERAL)) {
            return "";
        }
        if (code.isEmpty() && !t.has("firDistrict")) {
            t.missing(
                    "firDistrict",
                    Text.of(
                            "Choose the district of the police station.",
                            "تھانے کا ضلع منتخب کیجیے۔"));
        } else if (t.lists().district(code).isEmpty()) {
            t.wrong("firDistrict", Say.NOT_A_CHOICE);
        }
        return code;
    }
}

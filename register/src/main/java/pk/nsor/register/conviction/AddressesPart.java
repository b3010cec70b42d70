package pk.nsor.register.conviction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.Address;
import pk.nsor.register.person.FactSource;
import pk.nsor.register.person.Known;
import pk.nsor.register.reference.Reason;

/** Part 3: addresses and telephones. */
record AddressesPart(Optional<Known<List<Address>>> addresses, List<String> phones) {
    private static final int MAX_CHARS = 100;
    private static final int MAX_PHONE_CHARS = 40;

    /** Columns of which one filled in makes a row: choices that always stand are left out. */
    static final String[] COLUMNS = {
        "Written", "District", "Tehsil", "TehsilCode", "Station", "StationCode", "VerifiedBy"
    };

    static AddressesPart read(Typed t) {
        List<Address> addresses = new ArrayList<>();
        List<Integer> rows = t.answers().rows("address", COLUMNS);
        for (int n : rows) {
            address(t, "address" + n).ifPresent(addresses::add);
        }
        Optional<Known<List<Address>>> known =
                t.known(
                        "address1Written",
                        !rows.isEmpty(),
                        addresses.size() == rows.size() && !rows.isEmpty()
                                ? Optional.of(List.copyOf(addresses))
                                : Optional.empty(),
                        "addressNone",
                        Reason.Field.ADDRESS,
                        Text.of(
                                "Enter at least one address, or say why there is none.",
                                "کم از کم ایک پتہ لکھیے، یا بتائیے کیوں نہیں ہے۔"));
        List<String> phones = new ArrayList<>();
        for (int n : t.answers().rows("phone", "")) {
            t.words("phone" + n, MAX_PHONE_CHARS).ifPresent(phones::add);
        }
        return new AddressesPart(known, phones);
    }

    private static Optional<Address> address(Typed t, String stem) {
        Optional<String> written = t.words(stem + "Written", Address.MAX_CHARS);
        if (!t.has(stem + "Written")) {
            t.missing(
                    stem + "Written",
                    Text.of(
                            "Enter house, street or village as written.",
                            "مکان، گلی یا گاؤں جیسا درج ہے لکھیے۔"));
        }
        String district = t.optional(stem + "District", MAX_CHARS);
        if (!district.isEmpty() && t.lists().district(district).isEmpty()) {
            t.wrong(stem + "District", Say.NOT_A_CHOICE);
        }
        Optional<PartialDate> from = t.date(stem + "From");
        Optional<PartialDate> to = t.date(stem + "To");
        if (from.isPresent()
                && to.isPresent()
                && to.get().latest().isBefore(from.get().earliest())) {
            t.ask(Doubt.ADDRESS);
        }
        Address.Kind kind =
                t.optionalChoice(stem + "Kind", Address.Kind.values(), Address.Kind::code)
                        .orElse(Address.Kind.PERMANENT);
        FactSource source =
                t.optionalChoice(stem + "Source", FactSource.values(), FactSource::code)
                        .orElse(FactSource.JUDGMENT);
        String tehsil = t.optional(stem + "Tehsil", MAX_CHARS);
        String station = t.optional(stem + "Station", Fir.MAX_STATION_CHARS);
        String tehsilCode = listed(t, stem + "TehsilCode", code -> tehsil(t, code, district));
        String stationCode = listed(t, stem + "StationCode", code -> station(t, code, district));
        String verifiedBy = t.optional(stem + "VerifiedBy", Address.MAX_VERIFIED_BY_CHARS);
        return written.map(
                w ->
                        new Address(
                                kind,
                                w,
                                tehsil,
                                district,
                                station,
                                from,
                                to,
                                source,
                                tehsilCode,
                                stationCode,
                                verifiedBy));
    }

    /** A code of the district's list, or the empty string. */
    private static String listed(Typed t, String field, Predicate<String> offered) {
        String code = t.optional(field, MAX_CHARS);
        if (code.isEmpty() || offered.test(code)) {
            return code;
        }
        t.wrong(field, Say.NOT_A_CHOICE);
        return "";
    }

    private static boolean tehsil(Typed t, String code, String district) {
        return t.lists().tehsil(code).filter(x -> x.district().equals(district)).isPresent();
    }

    /** A station of the list is of that district, or of none. */
    private static boolean station(Typed t, String code, String district) {
        return t.lists()
                .station(code)
                .filter(s -> s.district().map(district::equals).orElse(true))
                .isPresent();
    }
}

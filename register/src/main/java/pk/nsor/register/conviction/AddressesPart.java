package pk.nsor.register.conviction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    static final String[] COLUMNS = {"Written", "District", "Tehsil", "Station"};

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
        return written.map(w -> new Address(kind, w, tehsil, district, station, from, to, source));
    }
}

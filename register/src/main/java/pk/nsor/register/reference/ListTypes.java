package pk.nsor.register.reference;

import java.util.Optional;
import pk.nsor.register.kernel.OfficeId;

/** From a checked row to the thing it lists. */
final class ListTypes {
    private ListTypes() {}

    static Province province(ListRow r) {
        return new Province(
                r.value("code"),
                r.name(),
                r.value("abbreviation"),
                r.codes("cnic_first_digits"),
                r.period(),
                r.source());
    }

    static District district(ListRow r) {
        return new District(
                r.value("code"),
                r.name(),
                r.value("province"),
                r.optional("division"),
                Double.parseDouble(r.value("lat")),
                Double.parseDouble(r.value("lon")),
                r.period(),
                r.source());
    }

    static Office office(ListRow r) {
        return new Office(
                new OfficeId(r.value("code")),
                Coded.of(OfficeKind.values(), r.value("kind")),
                r.optional("parent").map(OfficeId::new),
                r.name(),
                r.optional("province"),
                r.optional("district"),
                r.period(),
                r.source());
    }

    static Office office(Prison p) {
        return new Office(
                p.office(),
                OfficeKind.PRISON,
                Optional.of(p.parent()),
                p.name(),
                Optional.empty(),
                Optional.of(p.district()),
                p.period(),
                p.source());
    }

    static Prison prison(ListRow r) {
        return new Prison(
                r.value("code"),
                r.name(),
                Coded.of(Prison.Kind.values(), r.value("kind")),
                new OfficeId(r.value("parent")),
                r.value("district"),
                r.value("confidence").equals("high"),
                r.period(),
                r.source());
    }

    static Court court(ListRow r) {
        return new Court(r.value("code"), r.name(), r.value("district"), r.period(), r.source());
    }

    static Tehsil tehsil(ListRow r) {
        return new Tehsil(r.value("code"), r.name(), r.value("district"), r.period(), r.source());
    }

    static Station station(ListRow r) {
        return new Station(
                r.value("code"),
                Coded.of(Station.Kind.values(), r.value("kind")),
                r.name(),
                r.optional("district"),
                r.period(),
                r.source());
    }

    static Reason reason(ListRow r) {
        return new Reason(
                r.value("code"),
                Coded.of(Reason.Field.values(), r.value("field")),
                Coded.of(Reason.Kind.values(), r.value("kind")),
                r.name(),
                r.period(),
                r.source());
    }

    static ServiceDistrict serviceDistrict(ListRow r) {
        return new ServiceDistrict(
                r.value("code"),
                r.name(),
                new OfficeId(r.value("office")),
                r.codes("districts"),
                r.period(),
                r.source());
    }
}

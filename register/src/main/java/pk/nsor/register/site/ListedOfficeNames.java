package pk.nsor.register.site;

import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.CurrentLists;

/** Names of offices from the dated list; an office that is not on it is named by its code. */
@Component
class ListedOfficeNames implements OfficeNames {
    private final CurrentLists current;

    ListedOfficeNames(CurrentLists current) {
        this.current = current;
    }

    @Override
    public Text name(OfficeId office) {
        return current.lists()
                .office(office)
                .map(o -> Text.of(o.name().in(Lang.EN), o.name().in(Lang.UR)))
                .orElseGet(() -> Text.of(office.value(), office.value()));
    }
}

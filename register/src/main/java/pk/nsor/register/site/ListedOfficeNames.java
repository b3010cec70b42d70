package pk.nsor.register.site;

import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Text;

/** Names of offices. */
@Component
class ListedOfficeNames implements OfficeNames {
    @Override
    public Text name(OfficeId office) {
        return Text.of(office.value(), office.value());
    }
}

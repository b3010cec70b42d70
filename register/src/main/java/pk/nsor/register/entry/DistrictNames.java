package pk.nsor.register.entry;

import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.CurrentLists;

/** Names of districts in both languages; a code that no list has is shown as it is. */
final class DistrictNames {
    private DistrictNames() {}

    static Text of(CurrentLists lists, String code) {
        return lists.lists()
                .district(code)
                .map(d -> Text.of(d.name().in(Lang.EN), d.name().in(Lang.UR)))
                .orElseGet(() -> Text.of(code, code));
    }
}

package pk.nsor.register.reference;

import java.util.Optional;
import pk.nsor.register.kernel.OfficeId;

/**
 * An office that works with the register.
 *
 * @param parent the office above it; empty for federal bodies and heads of provincial services,
 *     whose superiors are not on the list
 * @param province code, for heads of provincial services only
 * @param district code of its revenue district, only where it has one
 */
public record Office(
        OfficeId id,
        OfficeKind kind,
        Optional<OfficeId> parent,
        ListName name,
        Optional<String> province,
        Optional<String> district,
        Period period,
        Source source)
        implements Listed {
    @Override
    public String code() {
        return id.value();
    }
}

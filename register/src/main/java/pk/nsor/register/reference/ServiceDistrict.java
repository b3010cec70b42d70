package pk.nsor.register.reference;

import java.util.List;
import pk.nsor.register.kernel.OfficeId;

/**
 * A police or prosecution district: the area one office serves, mapped to revenue districts. A new
 * revenue district may share the office of its parent for years.
 *
 * @param office the office that serves it
 * @param districts codes of the revenue districts it covers, at least one
 */
public record ServiceDistrict(
        String code,
        ListName name,
        OfficeId office,
        List<String> districts,
        Period period,
        Source source)
        implements Listed {}

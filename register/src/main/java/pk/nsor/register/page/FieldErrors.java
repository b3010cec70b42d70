package pk.nsor.register.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.Text;

/**
 * What a form has to say about its fields: errors, which stop it, and warnings, which do not.
 *
 * @param errors in the order of the fields
 * @param warnings in the order of the fields
 */
public record FieldErrors(List<FieldError> errors, List<FieldError> warnings) {
    /** Nothing to say. */
    public static final FieldErrors NONE = new FieldErrors(List.of(), List.of());

    public FieldErrors {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** Errors only. */
    public static FieldErrors of(List<FieldError> errors) {
        return new FieldErrors(errors, List.of());
    }

    /** This with one error more. */
    public FieldErrors and(String field, Text text) {
        List<FieldError> more = new ArrayList<>(errors);
        more.add(new FieldError(field, text));
        return new FieldErrors(more, warnings);
    }

    /** This with one warning more. */
    public FieldErrors warn(String field, Text text) {
        List<FieldError> more = new ArrayList<>(warnings);
        more.add(new FieldError(field, text));
        return new FieldErrors(errors, more);
    }

    /** First error of a field. */
    public @Nullable Text error(String field) {
        return first(errors, field);
    }

    /** First warning of a field. */
    public @Nullable Text warning(String field) {
        return first(warnings, field);
    }

    /** Whether any of these fields has an error. */
    public boolean any(String... fields) {
        for (String f : fields) {
            if (error(f) != null) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Value for {@code aria-describedby}: the ids of hint, error and warning that are there. */
    public @Nullable String describedBy(String field, boolean hint) {
        StringBuilder ids = new StringBuilder();
        if (hint) {
            ids.append(field).append("-h ");
        }
        if (error(field) != null) {
            ids.append(field).append("-e ");
        }
        if (warning(field) != null) {
            ids.append(field).append("-w ");
        }
        return ids.isEmpty() ? null : ids.substring(0, ids.length() - 1);
    }

    private static @Nullable Text first(List<FieldError> from, String field) {
        for (FieldError e : from) {
            if (e.field().equals(field)) {
                return e.text();
            }
        }
        return null;
    }
}

package pk.nsor.register.page;

import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.Text;

/**
 * What a page shows, as a public record beside its controller. A controller returns {@code new
 * ModelAndView("template", Map.of("page", record))}; the shell around it is added for it.
 */
public interface PageModel {
    /** Title of the document; never personal. */
    Text title();

    /** To which part of the navigation it belongs. */
    default Place place() {
        return Place.HOME;
    }

    /** Second line of the foot: whose page and for what purpose. */
    default @Nullable Text foot() {
        return null;
    }

    /**
     * What is wrong with the form that this page shows again; none on a page that shows no form.
     */
    default FieldErrors errors() {
        return FieldErrors.NONE;
    }

    /**
     * Id of the form that the language switch sends, so that nothing typed is lost; empty where the
     * switch only leads to the same page again. Its action answers {@code language} by showing what
     * was typed again.
     */
    default String switchForm() {
        return "";
    }

    /** Parts of the navigation. */
    enum Place {
        HOME,
        RETURNS,
        ENTRIES,
        LOOKUPS,
        LISTS,
        EVIDENCE,
        TERMS
    }
}

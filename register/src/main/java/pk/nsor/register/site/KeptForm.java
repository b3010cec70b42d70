package pk.nsor.register.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an officer had typed into a form whose session had ended. It travels in the sign-in page,
 * back to the browser that sent it, and is kept nowhere else; after signing in the officer sends it
 * with one press. Only what this site's own page sent is kept, so that no other site can lay words
 * into an officer's hand; files are not kept.
 */
public record KeptForm(String path, List<Field> fields) {
    private static final String FIELD = "kept:";
    private static final String PATH = "kept-path";
    private static final Pattern OURS = Pattern.compile("(/[A-Za-z0-9_.-]+)+");
    private static final String HANDED = KeptForm.class.getName();

    public KeptForm {
        if (!OURS.matcher(path).matches()) {
            throw new IllegalArgumentException("a kept form goes to an address of this site");
        }
        fields = List.copyOf(fields);
    }

    /** One field, repeated where it was sent more than once. */
    public record Field(String name, String value) {
        /** Its name in the sign-in page. */
        public String hidden() {
            return FIELD + name;
        }

        @Override
        public String toString() {
            return "Field[masked]";
        }
    }

    /** Name of the hidden field that says where the form goes. */
    public static String pathField() {
        return PATH;
    }

    /** Of a form that met no session, if it is one of ours. */
    static Optional<KeptForm> of(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        boolean form =
                "POST".equals(request.getMethod())
                        && type.toLowerCase(Locale.ROOT)
                                .startsWith("application/x-www-form-urlencoded");
        String path = request.getRequestURI();
        if (!form || !ownOrigin(request) || !OURS.matcher(path).matches() || door(path)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!name.startsWith("_")) {
                                for (String value : values) {
                                    fields.add(new Field(name, value));
                                }
                            }
                        });
        return fields.isEmpty() ? Optional.empty() : Optional.of(new KeptForm(path, fields));
    }

    /** Of the sign-in that it travelled in. */
    static Optional<KeptForm> returned(HttpServletRequest request) {
        String path = request.getParameter(PATH);
        if (path == null || !OURS.matcher(path).matches() || door(path) || !ownOrigin(request)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (name.startsWith(FIELD)) {
                                for (String value : values) {
                                    fields.add(new Field(name.substring(FIELD.length()), value));
                                }
                            }
                        });
        return Optional.of(new KeptForm(path, fields));
    }

    void handOver(HttpServletRequest request) {
        request.setAttribute(HANDED, this);
    }

    static Optional<KeptForm> handedOver(HttpServletRequest request) {
        return request.getAttribute(HANDED) instanceof KeptForm kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    private static boolean door(String path) {
        return path.startsWith("/sign-") || path.startsWith("/demo/");
    }

    private static boolean ownOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equals(new URI(origin).getAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "KeptForm[masked]";
    }
}

package pk.nsor.register.access;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import pk.nsor.register.kernel.Caller;

/** A session's officer. Holds no name; equality is the officer's. */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    /** Longest that a session lives, however busy: 12 hours. */
    public static final java.time.Duration LONGEST = java.time.Duration.ofHours(12);

    private final transient Caller caller;
    private final Instant since;

    public SignedIn(Caller caller, Instant since) {
        super(List.of(new SimpleGrantedAuthority("OFFICER")));
        this.caller = caller;
        this.since = since;
        setAuthenticated(true);
    }

    public Caller caller() {
        return caller;
    }

    public Instant since() {
        return since;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller.officer().value();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SignedIn s && s.caller.equals(caller) && s.since.equals(since);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}

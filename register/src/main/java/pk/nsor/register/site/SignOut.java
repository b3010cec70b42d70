package pk.nsor.register.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.SignedIn;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Purpose;

/** Records a sign-out. */
@Component
class SignOut implements LogoutHandler {
    private final Audit audit;

    SignOut(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication instanceof SignedIn session) {
            audit.recordApart(
                    Act.of(session.caller(), Event.SIGNED_OUT, Purpose.of(Purpose.Kind.SIGN_IN)));
        }
    }
}

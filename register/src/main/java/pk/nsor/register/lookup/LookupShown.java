package pk.nsor.register.lookup;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.StateWord;

/** How a request is shown wherever it stands: its state, who has it, its clock. */
@Component
class LookupShown {
    private final LookupClocks clocks;
    private final OfficeWords words;
    private final Clock clock;

    LookupShown(LookupClocks clocks, OfficeWords words, Clock clock) {
        this.clocks = clocks;
        this.words = words;
        this.clock = clock;
    }

    /** A police officer learns that it was answered or refused, never how. */
    static StateWord state(Lookup l) {
        Text text = l.state().text();
        return switch (l.state()) {
            case LookupState.Draft d -> StateWord.part(text);
            case LookupState.Applied a -> StateWord.waiting(text);
            case LookupState.Refused r -> StateWord.unknown(text);
            case LookupState.Forwarded f -> StateWord.half(text);
            case LookupState.Comparing c -> StateWord.half(text);
            case LookupState.FactAsked f -> StateWord.soon(text);
            case LookupState.ToConfirm t -> StateWord.half(text);
            case LookupState.Held h -> StateWord.half(text);
            case LookupState.Answered a -> StateWord.done(text);
            case LookupState.Expired e -> StateWord.noBearing(text);
        };
    }

    /** Who has it. */
    Text with(Lookup l) {
        Text prosecutor = l.prosecution().map(words::name).orElse(words.bureau());
        return switch (l.state()) {
            case LookupState.Draft d -> words.name(l.applicantOffice());
            case LookupState.Applied a -> prosecutor;
            case LookupState.FactAsked f -> prosecutor;
            case LookupState.Refused r -> words.name(l.applicantOffice());
            case LookupState.Forwarded f -> words.bureau();
            case LookupState.Comparing c -> words.bureau();
            case LookupState.ToConfirm t -> words.bureau();
            case LookupState.Held h -> words.bureau();
            case LookupState.Answered a -> words.name(l.applicantOffice());
            case LookupState.Expired e -> words.name(l.applicantOffice());
        };
    }

    /** The clock that runs, grey where it is another's; null where none does. */
    @Nullable ClockFace clock(Caller caller, Lookup l) {
        Instant now = clock.instant();
        boolean ours =
                caller.role().npb()
                        ? !(l.state() instanceof LookupState.FactAsked)
                        : caller.role() == Role.PROSECUTOR
                                && (l.state() instanceof LookupState.Applied
                                        || l.state() instanceof LookupState.FactAsked);
        return clocks.running(l)
                .map(d -> ClockFace.of(d, now))
                .map(f -> ours ? f : f.withOthers())
                .orElse(null);
    }
}

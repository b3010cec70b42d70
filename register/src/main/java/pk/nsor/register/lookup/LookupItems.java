package pk.nsor.register.lookup;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.lookup.LookupState.Answered;
import pk.nsor.register.lookup.LookupState.Applied;
import pk.nsor.register.lookup.LookupState.Comparing;
import pk.nsor.register.lookup.LookupState.Draft;
import pk.nsor.register.lookup.LookupState.Expired;
import pk.nsor.register.lookup.LookupState.FactAsked;
import pk.nsor.register.lookup.LookupState.Forwarded;
import pk.nsor.register.lookup.LookupState.Held;
import pk.nsor.register.lookup.LookupState.Refused;
import pk.nsor.register.lookup.LookupState.ToConfirm;
import pk.nsor.register.worklist.WorkItem;

/**
 * A request as an item of work: by reference and count of suspects, never by name; what the offices
 * outside the Bureau have to do with it or wait for.
 */
@Component
class LookupItems {
    private static final Text AT_THE_BUREAU =
            Text.of("Look-up with the Bureau", "استفسار بیورو کے پاس");

    private final LookupClocks clocks;
    private final OfficeWords offices;

    LookupItems(LookupClocks clocks, OfficeWords offices) {
        this.clocks = clocks;
        this.offices = offices;
    }

    /**
     * What the applicant's office has to do, or waits for.
     *
     * @param mine whether this officer applied; only they read the answer and the refusal
     */
    Optional<WorkItem> applicants(Lookup l, boolean mine) {
        Text prosecutor = l.prosecution().map(offices::name).orElse(offices.bureau());
        return switch (l.state()) {
            case Draft _ ->
                    doing(
                            l,
                            t("Complete an application", "درخواست مکمل کیجیے"),
                            offices.name(l.applicantOffice()),
                            l.times().changed(),
                            "/draft");
            case Applied(Instant at) ->
                    waiting(
                            l,
                            t("Application with the prosecutor", "درخواست پراسیکیوٹر کے پاس"),
                            prosecutor,
                            at);
            case FactAsked f ->
                    waiting(
                            l,
                            t(
                                    "One more fact is asked of the prosecutor",
                                    "پراسیکیوٹر سے ایک مزید امر طلب"),
                            prosecutor,
                            f.at());
            case Refused r when mine ->
                    doing(
                            l,
                            t("Read why it was refused", "مسترد ہونے کی وجہ دیکھیے"),
                            prosecutor,
                            r.at(),
                            "");
            case Forwarded _, Comparing _, ToConfirm _, Held _, Answered _, Refused _, Expired _ ->
                    withTheBureau(l, mine);
        };
    }

    /**
     * What the prosecutor's office has to do, or waits for.
     *
     * @param mine whether this officer forwarded it; only they read the answer beside the applicant
     */
    Optional<WorkItem> prosecutors(Lookup l, boolean mine) {
        return switch (l.state()) {
            case Applied(Instant at) ->
                    doing(
                            l,
                            t(
                                    "Decide an application for a look-up",
                                    "درخواستِ استفسار کا فیصلہ کیجیے"),
                            offices.name(l.applicantOffice()),
                            at,
                            "/decision");
            case FactAsked f ->
                    doing(
                            l,
                            t(
                                    "Supply one more fact to the Bureau",
                                    "بیورو کو ایک مزید امر مہیا کیجیے"),
                            offices.bureau(),
                            f.at(),
                            "");
            case Draft _,
                    Forwarded _,
                    Comparing _,
                    ToConfirm _,
                    Held _,
                    Answered _,
                    Refused _,
                    Expired _ ->
                    withTheBureau(l, mine);
        };
    }

    /** What both offices see of a request that has reached the Bureau. */
    private Optional<WorkItem> withTheBureau(Lookup l, boolean mine) {
        return switch (l.state()) {
            case Forwarded f -> waiting(l, AT_THE_BUREAU, offices.bureau(), f.at());
            case Comparing c -> waiting(l, AT_THE_BUREAU, offices.bureau(), c.at());
            case ToConfirm c -> waiting(l, AT_THE_BUREAU, offices.bureau(), c.at());
            case Held h ->
                    waiting(
                            l,
                            t("The Bureau will reply", "بیورو جواب دے گا"),
                            offices.bureau(),
                            h.at());
            case Answered a when mine ->
                    doing(
                            l,
                            t("Read the answer", "جواب ملاحظہ کیجیے"),
                            offices.bureau(),
                            a.at(),
                            "/answer");
            case Answered _, Draft _, Applied _, FactAsked _, Refused _, Expired _ ->
                    Optional.empty();
        };
    }

    private Optional<WorkItem> doing(Lookup l, Text task, Text from, Instant since, String where) {
        String own = "/lookups/" + l.reference().value();
        return Optional.of(item(l, task, from, since, own + where, false));
    }

    private Optional<WorkItem> waiting(Lookup l, Text task, Text with, Instant since) {
        String own = "/lookups/" + l.reference().value();
        return Optional.of(item(l, task, with, since, own, true));
    }

    WorkItem item(Lookup l, Text task, Text from, Instant since, String href, boolean withOthers) {
        String suspects = l.suspects() + (l.suspects() == 1 ? " suspect" : " suspects");
        String ur = l.suspects() + " مشتبہ " + (l.suspects() == 1 ? "شخص" : "اشخاص");
        Text note = l.urgent() ? t(suspects + ", urgent", ur + "، فوری") : t(suspects, ur);
        return new WorkItem(
                LookupWork.GROUP,
                task,
                l.reference().value(),
                note,
                from,
                since,
                clocks.running(l).orElse(null),
                href,
                withOthers);
    }

    private static Text t(String en, String ur) {
        return Text.of(en, ur);
    }
}

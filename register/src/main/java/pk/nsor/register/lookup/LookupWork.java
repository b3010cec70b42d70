package pk.nsor.register.lookup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.confirmation.TwoPersonAct;
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
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
import pk.nsor.register.worklist.WorkSource;

/** Look-ups on the worklists: by reference and count of suspects, never by name. */
@Component
class LookupWork implements WorkSource {
    private static final String GROUP = "lookups";
    private static final Text AT_THE_BUREAU =
            Text.of("Look-up with the Bureau", "استفسار بیورو کے پاس");
    private static final List<String> WITH_BUREAU =
            List.of("forwarded", "comparing", "to_confirm", "held");
    private static final List<String> CLOCKED =
            List.of("applied", "fact_asked", "forwarded", "comparing", "to_confirm", "held");

    private final LookupStore lookups;
    private final NoticeStore notices;
    private final LookupClocks clocks;
    private final TwoPersonActs acts;
    private final OfficeWords offices;

    LookupWork(
            LookupStore lookups,
            NoticeStore notices,
            LookupClocks clocks,
            TwoPersonActs acts,
            OfficeWords offices) {
        this.lookups = lookups;
        this.notices = notices;
        this.clocks = clocks;
        this.acts = acts;
        this.offices = offices;
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now) {
        return switch (caller.role()) {
            case INVESTIGATOR -> investigator(caller);
            case PROSECUTOR -> prosecutor(caller);
            case OPERATOR -> bureau(caller);
            case SUPERVISOR -> supervisor(caller, now);
            case AUDITOR -> auditor(now);
            case DPO, PRISON, ADMINISTRATOR, COMMITTEE, SYSTEM -> List.of();
        };
    }

    private List<WorkItem> investigator(Caller caller) {
        return ofOffice(caller, l -> applicants(l, l.applicant().equals(caller.officer())));
    }

    private List<WorkItem> prosecutor(Caller caller) {
        return ofOffice(
                caller,
                l -> prosecutors(l, l.decider().filter(caller.officer()::equals).isPresent()));
    }

    private List<WorkItem> ofOffice(Caller caller, Function<Lookup, Optional<WorkItem>> work) {
        return lookups.ofOffice(caller.office(), MOST).stream()
                .flatMap(l -> work.apply(l).stream())
                .toList();
    }

    /**
     * What the applicant's office has to do, or waits for.
     *
     * @param mine whether this officer applied; only they read the answer and the refusal
     */
    private Optional<WorkItem> applicants(Lookup l, boolean mine) {
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
    private Optional<WorkItem> prosecutors(Lookup l, boolean mine) {
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

    private List<WorkItem> bureau(Caller caller) {
        List<WorkItem> items = new ArrayList<>();
        Set<String> mineToConfirm = new HashSet<>();
        for (TwoPersonAct act : acts.waitingFor(caller, ActKind.LOOKUP_ANSWER, MOST)) {
            mineToConfirm.add(act.subject().substring(0, act.subject().indexOf('/')));
        }
        for (Lookup l : lookups.inStages(WITH_BUREAU, MOST)) {
            String own = "/lookups/" + l.reference().value();
            Text from = l.prosecution().map(offices::name).orElse(offices.bureau());
            switch (l.state()) {
                case Forwarded f ->
                        items.add(
                                item(
                                        l,
                                        l.urgent()
                                                ? t(
                                                        "Answer an urgent look-up",
                                                        "فوری استفسار کا جواب دیجیے")
                                                : t(
                                                        "Compare candidates and answer",
                                                        "موازنہ کر کے جواب دیجیے"),
                                        from,
                                        f.at(),
                                        own,
                                        false));
                case Comparing c ->
                        items.add(
                                item(
                                        l,
                                        t(
                                                "Compare candidates and answer",
                                                "موازنہ کر کے جواب دیجیے"),
                                        from,
                                        c.at(),
                                        own,
                                        !c.by().equals(caller.officer())));
                case ToConfirm c -> {
                    boolean you = mineToConfirm.contains(l.reference().value());
                    items.add(
                            item(
                                    l,
                                    you
                                            ? t(
                                                    "Confirm an answer as second officer",
                                                    "بطور دوسرا افسر جواب کی توثیق کیجیے")
                                            : t(
                                                    "Answer with a second officer",
                                                    "جواب دوسرے افسر کے پاس"),
                                    offices.bureau(),
                                    c.at(),
                                    own,
                                    !you));
                }
                case Held h ->
                        items.add(
                                item(
                                        l,
                                        t(
                                                "Reply to a held look-up",
                                                "روکے گئے استفسار کا جواب دیجیے"),
                                        from,
                                        h.at(),
                                        own,
                                        false));
                case Draft d -> {}
                case Applied a -> {}
                case Refused r -> {}
                case FactAsked f -> {}
                case Answered a -> {}
                case Expired e -> {}
            }
        }
        for (NoticeStore.Notice n : notices.open(MOST)) {
            items.add(
                    new WorkItem(
                            GROUP,
                            n.kind() == NoticeStore.Kind.VERIFIED_AFTER
                                    ? t(
                                            "An entry verified since would have matched an answer",
                                            "بعد میں تصدیق شدہ اندراج دیے گئے جواب سے مطابقت رکھتا ہے")
                                    : t(
                                            "An answered entry is withheld: tell its readers",
                                            "جواب میں دیا گیا اندراج معطل ہے: قارئین کو مطلع کیجیے"),
                            n.reference().value(),
                            Text.of("entry " + n.entry().value(), "اندراج " + n.entry().value()),
                            offices.bureau(),
                            n.at(),
                            null,
                            "/lookups/" + n.reference().value(),
                            false));
        }
        return items;
    }

    /** What an operator has, and every clock that has run out, on the prosecutors' side too. */
    private List<WorkItem> supervisor(Caller caller, Instant now) {
        List<WorkItem> items = new ArrayList<>(bureau(caller));
        Set<String> there = new HashSet<>();
        items.forEach(i -> there.add(i.reference()));
        for (Lookup l : lookups.inStages(CLOCKED, MOST)) {
            Optional<Deadline> clock = clocks.running(l);
            boolean late = clock.filter(d -> d.late(now)).isPresent();
            if (late && !there.contains(l.reference().value())) {
                items.add(
                        item(
                                l,
                                t("Overdue with the prosecutor", "پراسیکیوٹر کے پاس میعاد گزر چکی"),
                                l.prosecution().map(offices::name).orElse(offices.bureau()),
                                clock.get().start(),
                                l.reachedTheBureau()
                                        ? "/lookups/" + l.reference().value()
                                        : "/lookups",
                                true));
            }
        }
        return items;
    }

    private List<WorkItem> auditor(Instant now) {
        List<WorkItem> items = new ArrayList<>();
        for (Lookup l : lookups.inStages(CLOCKED, MOST)) {
            Optional<Deadline> clock = clocks.running(l);
            if (clock.filter(d -> d.twiceLate(now)).isPresent()) {
                Optional<OfficeId> with =
                        l.state() instanceof Applied || l.state() instanceof FactAsked
                                ? l.prosecution()
                                : Optional.empty();
                items.add(
                        item(
                                l,
                                t(
                                        "A look-up has run twice its clock",
                                        "استفسار کی میعاد دو گنا گزر چکی"),
                                with.map(offices::name).orElse(offices.bureau()),
                                clock.get().start(),
                                "/evidence",
                                true));
            }
        }
        return items;
    }

    private WorkItem item(
            Lookup l, Text task, Text from, Instant since, String href, boolean withOthers) {
        String suspects = l.suspects() + (l.suspects() == 1 ? " suspect" : " suspects");
        String ur = l.suspects() + " مشتبہ " + (l.suspects() == 1 ? "شخص" : "اشخاص");
        Text note = l.urgent() ? t(suspects + ", urgent", ur + "، فوری") : t(suspects, ur);
        return new WorkItem(
                GROUP,
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

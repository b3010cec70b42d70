package pk.nsor.register.lookup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import pk.nsor.register.worklist.MoreWork;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/** Look-ups on the worklists: by reference and count of suspects, never by name. */
@Component
class LookupWork implements WorkSource {
    private static final String GROUP = "lookups";
    private static final Text AT_THE_BUREAU =
            Text.of("Look-up with the Bureau", "استفسار بیورو کے پاس");

    private final LookupWorkStore work;
    private final NoticeStore notices;
    private final LookupClocks clocks;
    private final TwoPersonActs acts;
    private final OfficeWords offices;

    LookupWork(
            LookupWorkStore work,
            NoticeStore notices,
            LookupClocks clocks,
            TwoPersonActs acts,
            OfficeWords offices) {
        this.work = work;
        this.notices = notices;
        this.clocks = clocks;
        this.acts = acts;
        this.offices = offices;
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now) {
        return workFor(caller, now, MOST);
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now, int most) {
        return switch (caller.role()) {
            case INVESTIGATOR -> investigator(caller, most);
            case PROSECUTOR -> prosecutor(caller, most);
            case OPERATOR -> bureau(caller, most);
            case SUPERVISOR -> supervisor(caller, now, most);
            case AUDITOR -> auditor(now);
            case DPO, PRISON, ADMINISTRATOR, COMMITTEE, SYSTEM -> List.of();
        };
    }

    @Override
    public List<MoreWork> moreFor(Caller caller, Instant now, int most) {
        LookupClocks.Shortest shortest = clocks.shortest();
        return switch (caller.role()) {
            case INVESTIGATOR -> more(work.ofApplicants(caller, shortest, most));
            case PROSECUTOR -> more(work.ofProsecution(caller, shortest, most));
            case OPERATOR, SUPERVISOR -> moreOfBureau(caller, shortest, most);
            case AUDITOR, DPO, PRISON, ADMINISTRATOR, COMMITTEE, SYSTEM -> List.of();
        };
    }

    private static List<MoreWork> more(LookupStore.Listed listed) {
        long behind = listed.all() - listed.rows().size();
        return behind == 0
                ? List.of()
                : List.of(new MoreWork(t("look-ups", "استفسارات"), behind));
    }

    private List<MoreWork> moreOfBureau(
            Caller caller, LookupClocks.Shortest shortest, int most) {
        List<MoreWork> more = new ArrayList<>(more(work.ofBureau(caller, shortest, most)));
        long notes = notices.countOpen() - notices.open(most).size();
        if (notes > 0) {
            more.add(
                    new MoreWork(
                            t(
                                    "changes of the register behind answers",
                                    "دیے گئے جوابات کے بعد رجسٹر کی تبدیلیاں"),
                            notes));
        }
        return more;
    }

    private List<WorkItem> investigator(Caller caller, int most) {
        return work.ofApplicants(caller, clocks.shortest(), most).rows().stream()
                .flatMap(l -> applicants(l, l.applicant().equals(caller.officer())).stream())
                .toList();
    }

    private List<WorkItem> prosecutor(Caller caller, int most) {
        return work.ofProsecution(caller, clocks.shortest(), most).rows().stream()
                .flatMap(
                        l ->
                                prosecutors(
                                        l,
                                        l.decider().filter(caller.officer()::equals).isPresent())
                                        .stream())
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

    private List<WorkItem> bureau(Caller caller, int most) {
        List<WorkItem> items = new ArrayList<>();
        Set<String> mineToConfirm = new HashSet<>();
        for (TwoPersonAct act : acts.waitingFor(caller, ActKind.LOOKUP_ANSWER, MOST_CLIMBED)) {
            mineToConfirm.add(act.subject().substring(0, act.subject().indexOf('/')));
        }
        for (Lookup l : work.ofBureau(caller, clocks.shortest(), most).rows()) {
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
        for (NoticeStore.Notice n : notices.open(most)) {
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
    private List<WorkItem> supervisor(Caller caller, Instant now, int most) {
        List<WorkItem> items = new ArrayList<>(bureau(caller, most));
        Set<String> there = new HashSet<>();
        items.forEach(i -> there.add(i.reference()));
        for (Lookup l : work.overdue(now, 1, clocks.shortest(), MOST_CLIMBED)) {
            Optional<Deadline> clock = clocks.running(l).filter(d -> d.late(now));
            if (clock.isPresent() && !there.contains(l.reference().value())) {
                items.add(
                        item(
                                l,
                                withProsecution(l)
                                        ? t(
                                                "Overdue with the prosecutor",
                                                "پراسیکیوٹر کے پاس میعاد گزر چکی")
                                        : t(
                                                "Overdue with the Bureau",
                                                "بیورو کے پاس میعاد گزر چکی"),
                                hasIt(l),
                                clock.get().start(),
                                l.reachedTheBureau()
                                        ? "/lookups/" + l.reference().value()
                                        : "/lookups",
                                withProsecution(l)));
            }
        }
        return items;
    }

    private List<WorkItem> auditor(Instant now) {
        List<WorkItem> items = new ArrayList<>();
        for (Lookup l : work.overdue(now, 2, clocks.shortest(), MOST_CLIMBED)) {
            clocks.running(l)
                    .filter(d -> d.twiceLate(now))
                    .ifPresent(
                            d ->
                                    items.add(
                                            item(
                                                    l,
                                                    t(
                                                            "A look-up has run twice its clock",
                                                            "استفسار کی میعاد دو گنا گزر چکی"),
                                                    hasIt(l),
                                                    d.start(),
                                                    "/evidence",
                                                    true)));
        }
        return items;
    }

    private static boolean withProsecution(Lookup l) {
        return l.state() instanceof Applied || l.state() instanceof FactAsked;
    }

    private Text hasIt(Lookup l) {
        return (withProsecution(l) ? l.prosecution() : Optional.<OfficeId>empty())
                .map(offices::name)
                .orElse(offices.bureau());
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

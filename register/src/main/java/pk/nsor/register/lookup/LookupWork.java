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
    static final String GROUP = "lookups";
    private final LookupWorkStore work;
    private final NoticeStore notices;
    private final LookupClocks clocks;
    private final TwoPersonActs acts;
    private final OfficeWords offices;
    private final LookupItems words;

    LookupWork(
            LookupWorkStore work,
            NoticeStore notices,
            LookupClocks clocks,
            TwoPersonActs acts,
            OfficeWords offices,
            LookupItems words) {
        this.work = work;
        this.notices = notices;
        this.clocks = clocks;
        this.acts = acts;
        this.offices = offices;
        this.words = words;
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
        return behind == 0 ? List.of() : List.of(new MoreWork(t("look-ups", "استفسارات"), behind));
    }

    private List<MoreWork> moreOfBureau(Caller caller, LookupClocks.Shortest shortest, int most) {
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
                .flatMap(l -> words.applicants(l, l.applicant().equals(caller.officer())).stream())
                .toList();
    }

    private List<WorkItem> prosecutor(Caller caller, int most) {
        return work.ofProsecution(caller, clocks.shortest(), most).rows().stream()
                .flatMap(
                        l ->
                                words
                                        .prosecutors(
                                                l,
                                                l.decider()
                                                        .filter(caller.officer()::equals)
                                                        .isPresent())
                                        .stream())
                .toList();
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
                                words.item(
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
                                words.item(
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
                            words.item(
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
                                words.item(
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
                        words.item(
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
                                            words.item(
                                                    l,
                                                    t(
                                                            "A look-up has run twice its clock",
                                                            "استفسار کی میعاد دو گنا گزر چکی"),
                                                    hasIt(l),
                                                    d.start(),
                                                    WorkItem.evidenceOf(l.reference().value()),
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

    private static Text t(String en, String ur) {
        return Text.of(en, ur);
    }
}

package pk.nsor.register.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.attachment.AttachmentId;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.candidate.Card;
import pk.nsor.register.candidate.Cards;
import pk.nsor.register.candidate.Picture;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.conviction.ConvictionFacts;
import pk.nsor.register.conviction.Custody;
import pk.nsor.register.conviction.ReturnOwning;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.Count;
import pk.nsor.register.person.Address;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.reference.CurrentLists;

/**
 * The card of a standing entry: what leaves the Bureau, and no more; with the convictions of
 * entries that two officers have found to be of the same person.
 */
@Component
class CardsOfEntries implements Cards {
    private final EntryStore entries;
    private final OpenEntries open;
    private final Beside beside;
    private final OffenceSubjects subjects;
    private final Clocks clocks;
    private final CurrentLists lists;
    private final Attachments attachments;

    CardsOfEntries(
            EntryStore entries,
            OpenEntries open,
            Beside beside,
            OffenceSubjects subjects,
            Clocks clocks,
            CurrentLists lists,
            Attachments attachments) {
        this.entries = entries;
        this.open = open;
        this.beside = beside;
        this.subjects = subjects;
        this.clocks = clocks;
        this.lists = lists;
        this.attachments = attachments;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Card> card(RegisterNumber number) {
        return standing(number).map(this::card);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Picture> photograph(RegisterNumber number) {
        return entries.find(number)
                .filter(e -> e.state() == EntryState.STANDING)
                .flatMap(e -> photographOf(e.returnRef()))
                .flatMap(id -> attachments.picture(id, 1))
                .map(p -> new Picture(p.encoding().mediaType(), p.bytes()));
    }

    /** What the return still holds: one that showed somebody else is destroyed, and not held. */
    private Optional<AttachmentId> photographOf(String returnRef) {
        return attachments.of(EntryCopies.KIND, returnRef).stream()
                .filter(a -> a.owner().part().equals(ReturnOwning.PHOTOGRAPH))
                .map(a -> a.id())
                .findFirst();
    }

    private Optional<Entry> standing(RegisterNumber number) {
        return entries.find(number).filter(e -> e.state() == EntryState.STANDING).map(open::open);
    }

    private Card card(Entry e) {
        List<Card.Offence> offences = new ArrayList<>(offences(e));
        beside.standingWith(e.number()).stream()
                .flatMap(other -> standing(other).stream())
                .forEach(other -> offences.addAll(offences(other)));
        return new Card(
                e.number(),
                e.person().name(),
                e.portrait(),
                photographOf(e.returnRef())
                        .map(id -> new Card.Photograph(e.person().body().taken())),
                offences,
                custody(e.conviction().custody()),
                home(e.person()));
    }

    private List<Card.Offence> offences(Entry e) {
        Optional<PartialDate> judged = e.conviction().judgment().found();
        Card.Standing standing = standing(e.conviction(), judged);
        return e.conviction().convicted().counts().stream()
                .map(c -> new Card.Offence(c.normalised(), subject(c), judged, standing))
                .toList();
    }

    private Text subject(Count count) {
        return subjects.of(count.main());
    }

    private Card.Standing standing(ConvictionFacts c, Optional<PartialDate> judged) {
        return switch (c.appeal()) {
            case UNDER_APPEAL -> new Card.Standing.UnderAppeal();
            case FINAL -> new Card.Standing.Final();
            case NOT_KNOWN, NONE_KNOWN ->
                    judged.flatMap(PartialDate::exact)
                            .<Card.Standing>map(d -> new Card.Standing.AppealableUntil(lastDay(d)))
                            .orElseGet(Card.Standing.NotKnown::new);
        };
    }

    /** Thirty days from the judgment: Anti-Rape Act 2021, section 18(3). */
    private LocalDate lastDay(LocalDate judged) {
        return clocks.start("appeal-window", judged).due().atZone(Deadlines.ZONE).toLocalDate();
    }

    private Optional<Card.Custody> custody(Custody c) {
        if (c.place() == Custody.Place.NOT_RECORDED || c.asAt().isEmpty()) {
            return Optional.empty();
        }
        Text place = c.place().text();
        Text words =
                lists.lists()
                        .prison(c.prison())
                        .map(
                                p ->
                                        Text.of(
                                                p.name().in(pk.nsor.register.kernel.Lang.EN),
                                                p.name().in(pk.nsor.register.kernel.Lang.UR)))
                        .map(p -> Text.of(place.en() + ", " + p.en(), place.ur() + "، " + p.ur()))
                        .orElse(place);
        return Optional.of(new Card.Custody(words, c.asAt().get()));
    }

    private static String home(Particulars p) {
        return p.addresses().found().orElse(List.of()).stream()
                .filter(a -> a.kind() != Address.Kind.FORMER)
                .map(Address::district)
                .filter(d -> !d.isEmpty())
                .findFirst()
                .orElse("");
    }
}

package pk.nsor.register.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pk.nsor.register.attachment.FlatPage;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.conviction.WholeReturns;
import pk.nsor.register.database.BulkWriting;
import pk.nsor.register.entry.WholeEntries;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Role;

/** Loads invented persons as verified entries, many in one transaction. */
@Component
class Persons {
    /** Persons of one transaction: an interruption loses no more than these. */
    static final int TOGETHER = 250;

    /** Before this day nothing was collected (domain notes, section 10). */
    private static final LocalDate COLLECTED_FROM = LocalDate.of(2024, 2, 5);

    /** Over so many days the convictions of earlier years came in. */
    private static final int BACKLOG_DAYS = 700;

    private final WholeReturns returns;
    private final WholeEntries entries;
    private final BulkWriting bulk;
    private final Personas personas;

    /** The page that stands for every judgment copy and FIR. */
    static final FlatPage COPY = drawn();

    Persons(WholeReturns returns, WholeEntries entries, BulkWriting bulk, Personas personas) {
        this.returns = returns;
        this.entries = entries;
        this.bulk = bulk;
        this.personas = personas;
    }

    /**
     * Loads these, and does something more in the same transaction.
     *
     * @param now before which all of it happened
     * @return their register numbers, in the same order
     */
    List<RegisterNumber> load(List<Invented> persons, Story story, Instant now, Runnable also) {
        List<RegisterNumber> numbers = new ArrayList<>();
        bulk.run(
                () -> {
                    try {
                        persons.forEach(p -> numbers.add(load(p, story, now)));
                    } finally {
                        story.end();
                    }
                    also.run();
                });
        return numbers;
    }

    /** After the last of them. */
    void settle() {
        bulk.settle();
    }

    private RegisterNumber load(Invented p, Story story, Instant now) {
        Instant submitted = submitted(p, now);
        story.tell(submitted);
        WholeReturns.Handed handed = returns.hand(maker(p), p.typed(), COPY);
        Instant verified =
                submitted.plus(Duration.ofDays(p.verifiedDays()).plusMinutes(p.number() % 240));
        story.tell(verified.isBefore(now) ? verified : now.minus(Duration.ofHours(1)));
        boolean even = p.number() % 2 == 0;
        return entries.enter(
                handed,
                new WholeEntries.Desk(
                        bureau(even ? "npb-operator-1" : "npb-operator-2"),
                        bureau(p.number() % 3 == 0 ? "npb-supervisor-1" : "npb-supervisor-2")),
                "Judgment before the cut-in date, or not settled by the list; entered as advised.",
                "MoLJ 4(%d)/2025-Legal".formatted(p.number() % 900 + 10),
                p.portrait());
    }

    /** The day of the return, in office hours; older convictions came in over two years. */
    private static Instant submitted(Invented p, Instant now) {
        LocalDate day = p.judged().plusDays(p.submittedDays());
        if (day.isBefore(COLLECTED_FROM)) {
            day = COLLECTED_FROM.plusDays(p.number() * 7L % BACKLOG_DAYS);
        }
        Instant at =
                day.atTime(LocalTime.of(9, 0).plusMinutes(p.number() * 13L % 400))
                        .atZone(Deadlines.ZONE)
                        .toInstant();
        Instant latest = now.minus(Duration.ofDays(12));
        return at.isBefore(latest) ? at : latest;
    }

    /** The officer of the district's prosecution office: a persona where there is one. */
    private Caller maker(Invented p) {
        return personas.groups().stream()
                .flatMap(g -> g.personas().stream())
                .map(Personas.Persona::caller)
                .filter(c -> c.role() == Role.PROSECUTOR && c.office().equals(p.office()))
                .findFirst()
                .orElseGet(() -> officer(p.office(), p.district()));
    }

    private static Caller officer(OfficeId office, String district) {
        return new Caller(
                new OfficerId(office.value().toLowerCase(java.util.Locale.ROOT)),
                office,
                Role.PROSECUTOR,
                district);
    }

    private Caller bureau(String officer) {
        return personas.require(new OfficerId(officer));
    }

    /** A drawn page: grey lines where a judgment has text. */
    private static FlatPage drawn() {
        BufferedImage page = new BufferedImage(620, 877, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setColor(Color.BLACK);
        g.fillRect(200, 60, 220, 14);
        g.setColor(new Color(0x88, 0x88, 0x88));
        for (int line = 0; line < 26; line++) {
            int short_ = line % 7 == 6 ? 260 : 0;
            g.fillRect(70, 120 + line * 26, 480 - short_, 6);
        }
        g.setColor(Color.BLACK);
        g.fillRect(250, 380, 150, 14);
        g.dispose();
        return FlatPage.drawn(page);
    }
}

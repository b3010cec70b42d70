package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestComponent;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.attachment.Owner;
import pk.nsor.register.attachment.Received;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.page.DateTyped;
import pk.nsor.register.page.NameTyped;

/** Drives requests through the front doors, as officers do. */
@TestComponent
final class Requests {
    private final Applications applications;
    private final Decisions decisions;
    private final Comparisons comparisons;
    private final Attachments attachments;

    Requests(
            Applications applications,
            Decisions decisions,
            Comparisons comparisons,
            Attachments attachments) {
        this.applications = applications;
        this.decisions = decisions;
        this.comparisons = comparisons;
        this.attachments = attachments;
    }

    static CaseForm fir(String sections) {
        return new CaseForm(
                "", "412/26", "", "", "", "Kot Sabz", sections, "investigation", "", "");
    }

    static SuspectForm suspect(String roman, String urdu, String father, String cnic) {
        return new SuspectForm(
                new NameTyped(urdu, roman),
                "",
                new NameTyped("", father),
                NameTyped.EMPTY,
                cnic,
                DateTyped.EMPTY,
                "35",
                "m",
                "PK631",
                "Chichawatni",
                "");
    }

    static byte[] png() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String draft(Caller investigator) {
        return applications.start(investigator).value();
    }

    int version(Caller caller, String reference) {
        return applications.open(caller, reference).lookup().version();
    }

    void add(Caller caller, String reference, SuspectForm suspect) {
        assertThat(
                        applications.saveSuspect(
                                caller, reference, 0, version(caller, reference), suspect))
                .isInstanceOf(Saved.Kept.class);
    }

    void firCopy(Caller caller, String reference) {
        assertThat(attachments.receive(caller, new Owner(Lookup.KIND, reference, "fir"), png()))
                .isInstanceOf(Received.Added.class);
    }

    /** An application of Sahiwal, complete and applied for. */
    String applied(String sections, SuspectForm... suspects) {
        Caller caller = TestOfficers.INVESTIGATOR_SAHIWAL;
        String reference = draft(caller);
        assertThat(
                        applications.saveCase(
                                caller, reference, version(caller, reference), fir(sections)))
                .isInstanceOf(Saved.Kept.class);
        for (SuspectForm s : suspects) {
            add(caller, reference, s);
        }
        firCopy(caller, reference);
        assertThat(applications.apply(caller, reference, version(caller, reference)))
                .isEqualTo(new Applied.Done());
        return reference;
    }

    String forwarded(SuspectForm... suspects) {
        String reference = applied("376 PPC", suspects);
        assertThat(
                        decisions.decide(
                                TestOfficers.PROSECUTOR_SAHIWAL,
                                reference,
                                new DecisionForm("forward", "", "", "", "on")))
                .isEqualTo(new Decisions.Decided.Done(true));
        return reference;
    }

    String taken(Caller officer, SuspectForm... suspects) {
        String reference = forwarded(suspects);
        assertThat(comparisons.take(officer, reference)).isEqualTo(Comparisons.Taken.DONE);
        return reference;
    }
}

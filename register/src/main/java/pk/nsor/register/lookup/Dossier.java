package pk.nsor.register.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.audit.Act;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.protection.DataKey;

/** Opens the sealed parts of a request. Whoever opens has been let in, and records it. */
@Component
class Dossier {
    /** Part of the attachments that the FIR copy is. */
    static final String FIR_COPY = "fir";

    private final LookupStore lookups;
    private final SuspectStore suspects;
    private final Attachments attachments;
    private final Readings readings;

    Dossier(
            LookupStore lookups,
            SuspectStore suspects,
            Attachments attachments,
            Readings readings) {
        this.lookups = lookups;
        this.suspects = suspects;
        this.attachments = attachments;
        this.readings = readings;
    }

    ApplicationView open(Lookup lookup, DataKey key) {
        CaseForm form = suspects.openCase(key, lookup.id(), lookups.sealedCase(lookup.id()));
        Optional<CaseFacts> facts = readings.read(lookup, form, lookup.district()).facts();
        Readings.Sections sections = readings.sections(lookup, form.sections());
        return new ApplicationView(
                lookup,
                form,
                facts,
                suspects.suspects(key, lookup.id()).stream().map(s -> view(lookup, s)).toList(),
                sections.counts(),
                sections.scheduled(),
                sections.questions(),
                firCopy(lookup));
    }

    SuspectView view(Lookup lookup, SuspectStore.Kept kept) {
        return new SuspectView(
                kept.number(), kept.form(), readings.read(lookup, kept.form()).asked());
    }

    /** A suspect of an application, which was read in order when it was applied for. */
    Asked asked(Lookup lookup, DataKey key, int number) {
        return suspects.suspect(key, lookup.id(), number)
                .map(k -> view(lookup, k))
                .flatMap(SuspectView::asked)
                .orElseThrow(() -> new IllegalStateException("a suspect cannot be read"));
    }

    List<Attached> firCopy(Lookup lookup) {
        return attachments.of(Lookup.KIND, lookup.reference().value()).stream()
                .filter(a -> a.owner().part().equals(FIR_COPY))
                .toList();
    }

    /** Commits to what is asked, so that it can be proved later and not be read. */
    static void commit(ApplicationView view, Act act) {
        CaseForm f = view.form();
        act.commit(
                "case",
                String.join(
                        "\n", f.fir(), f.firYear(), f.station(), f.stationTyped(), f.sections()));
        view.suspects().forEach(s -> act.commit("suspect-" + s.number(), words(s.form())));
    }

    /** A suspect as one text, field after field. */
    static String words(SuspectForm s) {
        List<String> fields = new ArrayList<>();
        fields.addAll(List.of(s.name().urdu(), s.name().roman(), s.aliases()));
        fields.addAll(List.of(s.father().urdu(), s.father().roman()));
        fields.addAll(List.of(s.husband().urdu(), s.husband().roman(), s.cnic()));
        fields.addAll(List.of(s.birth().day(), s.birth().month(), s.birth().year()));
        fields.addAll(List.of(s.age(), s.sex(), s.district(), s.tehsil(), s.marks()));
        return String.join("\n", fields);
    }
}

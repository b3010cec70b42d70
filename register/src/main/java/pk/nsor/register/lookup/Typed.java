package pk.nsor.register.lookup;

import java.util.Map;
import pk.nsor.register.page.DateTyped;
import pk.nsor.register.page.NameTyped;

/** Forms from what a browser sends; a field that was not sent is empty. */
final class Typed {
    private Typed() {}

    static CaseForm caseForm(Map<String, String> sent) {
        return new CaseForm(
                of(sent, "district"),
                of(sent, "fir"),
                of(sent, "firYear"),
                of(sent, "firWhy"),
                of(sent, "station"),
                of(sent, "stationTyped"),
                of(sent, "sections"),
                of(sent, "purpose"),
                of(sent, "urgent"),
                of(sent, "urgentWhy"));
    }

    static SuspectForm suspectForm(Map<String, String> sent) {
        return new SuspectForm(
                name(sent, "name"),
                of(sent, "aliases"),
                name(sent, "father"),
                name(sent, "husband"),
                of(sent, "cnic"),
                new DateTyped(
                        of(sent, "birthDay"), of(sent, "birthMonth"), of(sent, "birthYear"), ""),
                of(sent, "age"),
                of(sent, "sex"),
                of(sent, "district"),
                of(sent, "tehsil"),
                of(sent, "marks"));
    }

    static DecisionForm decisionForm(Map<String, String> sent) {
        return new DecisionForm(
                of(sent, "decision"),
                of(sent, "refusal"),
                of(sent, "reasons"),
                of(sent, "basis"),
                of(sent, "relevant"));
    }

    private static NameTyped name(Map<String, String> sent, String field) {
        return new NameTyped(of(sent, field + "Urdu"), of(sent, field + "Roman"));
    }

    static String of(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "");
    }
}

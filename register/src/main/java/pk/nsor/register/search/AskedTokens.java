package pk.nsor.register.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pk.nsor.names.Fold;
import pk.nsor.names.NameWord;
import pk.nsor.names.PersonNames;
import pk.nsor.register.audit.Act;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.protection.BlindIndex;
import pk.nsor.register.protection.Token;

/**
 * The tokens that a request leaves in the evidence when its particulars are destroyed: of each
 * name, parentage and CNIC asked for, under the key that only the evidence search uses. A name
 * leaves one token of its writing and one of its sound, which is the same in Urdu and Roman; a
 * token stands for the whole name, so that nothing can be counted by words.
 */
@Component
public class AskedTokens {
    /** Kinds of the tokens; the code stands beside each in the evidence. */
    public enum Kind {
        NAME("asked-name"),
        NAME_SOUND("asked-name-sound"),
        PARENT("asked-parent"),
        PARENT_SOUND("asked-parent-sound"),
        CNIC("asked-cnic");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** One token and what it is of. */
    public record Kept(Kind kind, Token token) {}

    private final BlindIndex index;

    AskedTokens(BlindIndex index) {
        this.index = index;
    }

    /** Adds the tokens of one suspect to the entry of the application. */
    public void leave(Asked asked, Act act) {
        of(asked).forEach(k -> act.token(k.kind().code(), k.token()));
    }

    /** The tokens of one suspect. */
    public List<Kept> of(Asked asked) {
        Set<Kept> kept = new LinkedHashSet<>();
        BiFunction<Kind, String, List<Token>> newest =
                (kind, normal) -> List.of(index.evidenceToken(kind.code(), normal));
        add(kept, newest, Kind.NAME, Kind.NAME_SOUND, asked.name());
        asked.aliases().forEach(a -> add(kept, newest, Kind.NAME, Kind.NAME_SOUND, a));
        asked.father().ifPresent(f -> add(kept, newest, Kind.PARENT, Kind.PARENT_SOUND, f));
        asked.husband().ifPresent(h -> add(kept, newest, Kind.PARENT, Kind.PARENT_SOUND, h));
        asked.cnic().ifPresent(c -> kept.addAll(cnic(c, newest)));
        return List.copyOf(kept);
    }

    /** What to look for in the evidence: was a person of this name asked about? */
    public List<Kept> probesOfName(PersonName name) {
        Set<Kept> probes = new LinkedHashSet<>();
        add(probes, this::probes, Kind.NAME, Kind.NAME_SOUND, name);
        return List.copyOf(probes);
    }

    /** What to look for in the evidence: was a child or wife of this person asked about? */
    public List<Kept> probesOfParent(PersonName parent) {
        Set<Kept> probes = new LinkedHashSet<>();
        add(probes, this::probes, Kind.PARENT, Kind.PARENT_SOUND, parent);
        return List.copyOf(probes);
    }

    /** What to look for in the evidence: was this number asked about? */
    public List<Kept> probesOfCnic(Cnic cnic) {
        return cnic(cnic, this::probes);
    }

    private List<Token> probes(Kind kind, String normal) {
        return index.evidenceProbes(kind.code(), normal);
    }

    private static List<Kept> cnic(Cnic cnic, BiFunction<Kind, String, List<Token>> tokens) {
        return tokens.apply(Kind.CNIC, cnic.digits()).stream()
                .map(t -> new Kept(Kind.CNIC, t))
                .toList();
    }

    private static void add(
            Set<Kept> into,
            BiFunction<Kind, String, List<Token>> tokens,
            Kind writing,
            Kind sound,
            PersonName name) {
        for (String script : List.of(name.roman(), name.urdu())) {
            String written = Fold.normal(script);
            if (!written.isEmpty()) {
                tokens.apply(writing, written).forEach(t -> into.add(new Kept(writing, t)));
            }
            String heard = sound(script);
            if (!heard.isEmpty()) {
                tokens.apply(sound, heard).forEach(t -> into.add(new Kept(sound, t)));
            }
        }
    }

    /** The main sound keys of the bearing words, in alphabetical order, for order varies. */
    private static String sound(String script) {
        List<String> keys = new ArrayList<>();
        for (NameWord word : PersonNames.parse(script).bearing()) {
            keys.add(word.key());
        }
        return keys.stream().sorted().collect(Collectors.joining(" "));
    }
}

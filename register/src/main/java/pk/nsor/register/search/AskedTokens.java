package pk.nsor.register.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import pk.nsor.names.Fold;
import pk.nsor.names.NameKeys;
import pk.nsor.names.NameWord;
import pk.nsor.names.ParsedName;
import pk.nsor.names.PersonNames;
import pk.nsor.register.audit.Act;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.protection.BlindIndex;
import pk.nsor.register.protection.Token;

/**
 * The tokens that a request leaves in the evidence when its particulars are destroyed: of each
 * name, parentage, CNIC and paper asked for, under the key that only the evidence search uses. A
 * name leaves one token of its writing and one of its sound, which is the same in Urdu and Roman; a
 * token stands for the whole name, so that nothing can be counted by words. A name of very common
 * words alone leaves one token that it shares with a quarter of such names: they are so many that
 * each would be known by its number, and they tell nobody apart.
 */
@Component
public class AskedTokens {
    /** Kinds of the tokens; the code stands beside each in the evidence. */
    public enum Kind {
        NAME("asked-name"),
        NAME_SOUND("asked-name-sound"),
        NAME_COMMON("asked-name-common"),
        PARENT("asked-parent"),
        PARENT_SOUND("asked-parent-sound"),
        PARENT_COMMON("asked-parent-common"),
        /** The digits as they were typed: of a number misread, 12 or 14. */
        CNIC("asked-cnic"),
        PAPER("asked-paper");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The kinds of tokens that one name leaves. */
    private enum Of {
        NAME(Kind.NAME, Kind.NAME_SOUND, Kind.NAME_COMMON),
        PARENT(Kind.PARENT, Kind.PARENT_SOUND, Kind.PARENT_COMMON);

        private final Kind writing;
        private final Kind sound;
        private final Kind common;

        Of(Kind writing, Kind sound, Kind common) {
            this.writing = writing;
            this.sound = sound;
            this.common = common;
        }

        /** As its field is read: what relates a father to the person is no word of his name. */
        ParsedName read(String written) {
            return this == PARENT ? PersonNames.parseParent(written) : PersonNames.parse(written);
        }
    }

    /** One token and what it is of. */
    public record Kept(Kind kind, Token token) {}

    /** Buckets that names of very common words share. */
    static final int BUCKETS = 4;

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
        add(kept, newest, Of.NAME, asked.name());
        asked.aliases().forEach(a -> add(kept, newest, Of.NAME, a));
        asked.father().ifPresent(f -> add(kept, newest, Of.PARENT, f));
        asked.husband().ifPresent(h -> add(kept, newest, Of.PARENT, h));
        asked.cnic().ifPresent(c -> kept.addAll(number(Kind.CNIC, c.digits(), newest)));
        String paper = Described.paper(asked.paper());
        if (!paper.isEmpty()) {
            kept.addAll(number(Kind.PAPER, paper, newest));
        }
        return List.copyOf(kept);
    }

    /** What to look for in the evidence: was a person of this name asked about? */
    public List<Kept> probesOfName(PersonName name) {
        Set<Kept> probes = new LinkedHashSet<>();
        add(probes, this::probes, Of.NAME, name);
        return List.copyOf(probes);
    }

    /** What to look for in the evidence: was a child or wife of this person asked about? */
    public List<Kept> probesOfParent(PersonName parent) {
        Set<Kept> probes = new LinkedHashSet<>();
        add(probes, this::probes, Of.PARENT, parent);
        return List.copyOf(probes);
    }

    /** What to look for in the evidence: was this number asked about? */
    public List<Kept> probesOfCnic(Cnic cnic) {
        return number(Kind.CNIC, cnic.digits(), this::probes);
    }

    /**
     * What to look for beside it: was this number asked about with a digit missing or too many,
     * which the search takes for a slip of it? No such number is anybody else's.
     */
    public List<Kept> probesOfSlips(Cnic cnic) {
        return slips(cnic.digits()).stream()
                .flatMap(s -> number(Kind.CNIC, s, this::probes).stream())
                .toList();
    }

    private static Set<String> slips(String digits) {
        Set<String> slips = new LinkedHashSet<>();
        for (int at = 0; at <= digits.length(); at++) {
            for (char c = '0'; c <= '9'; c++) {
                slips.add(digits.substring(0, at) + c + digits.substring(at));
            }
            if (at < digits.length()) {
                slips.add(digits.substring(0, at) + digits.substring(at + 1));
            }
        }
        return slips;
    }

    /** What to look for in the evidence: was a paper of this number asked about? */
    public List<Kept> probesOfPaper(String paper) {
        return number(Kind.PAPER, Described.paper(paper), this::probes);
    }

    private List<Token> probes(Kind kind, String normal) {
        return index.evidenceProbes(kind.code(), normal);
    }

    private static List<Kept> number(
            Kind kind, String number, BiFunction<Kind, String, List<Token>> tokens) {
        return tokens.apply(kind, number).stream().map(t -> new Kept(kind, t)).toList();
    }

    private static void add(
            Set<Kept> into, BiFunction<Kind, String, List<Token>> tokens, Of of, PersonName name) {
        for (String script : List.of(name.roman(), name.urdu())) {
            List<String> keys = keys(of.read(script));
            String heard = String.join(" ", keys);
            if (!keys.isEmpty() && keys.stream().allMatch(AskedTokens::veryCommon)) {
                into.addAll(bucketed(tokens, of.common, heard));
                continue;
            }
            String written = Fold.normal(script);
            if (!written.isEmpty()) {
                into.addAll(number(of.writing, written, tokens));
            }
            if (!heard.isEmpty()) {
                into.addAll(number(of.sound, heard, tokens));
            }
        }
    }

    /** The main sound keys of the bearing words, in alphabetical order, for order varies. */
    private static List<String> keys(ParsedName name) {
        return name.bearing().stream().map(NameWord::key).sorted().toList();
    }

    private static boolean veryCommon(String key) {
        return NameKeys.share(key) >= NameKeys.VERY_COMMON_SHARE;
    }

    /** The token of the bucket that a name falls into, by each key into one of its own. */
    private static List<Kept> bucketed(
            BiFunction<Kind, String, List<Token>> tokens, Kind kind, String heard) {
        return tokens.apply(kind, "of " + heard).stream()
                .flatMap(
                        whole ->
                                tokens
                                        .apply(kind, "bucket " + (whole.value()[0] & BUCKETS - 1))
                                        .stream()
                                        .filter(t -> t.keyId() == whole.keyId()))
                .map(t -> new Kept(kind, t))
                .toList();
    }
}

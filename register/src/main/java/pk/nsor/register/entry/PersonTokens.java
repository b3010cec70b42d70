package pk.nsor.register.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import pk.nsor.names.Fold;
import pk.nsor.names.NameKeys;
import pk.nsor.names.PersonNames;
import pk.nsor.names.WordKey;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.protection.BlindIndex;
import pk.nsor.register.protection.Token;

/**
 * Which keyed tokens an entry is found by, and which ones a question looks for. A token joins two
 * kinds of evidence (a word of the name and a word of the father's name, two words of the name, a
 * word and a year of birth) unless both are very common, so that no common word alone reaches
 * anybody; a CNIC reaches by itself.
 */
@Component
class PersonTokens {
    /** Most tokens of one person. */
    static final int MOST_TOKENS = 60;

    private final BlindIndex index;

    PersonTokens(BlindIndex index) {
        this.index = index;
    }

    /** What a person is indexed or asked by, in plain form; never leaves this class. */
    private record Facets(
            Set<String> cnics,
            List<WordKey> words,
            List<WordKey> parents,
            Set<Integer> years,
            Set<String> exact) {}

    /** Tokens to store with an entry. */
    List<Token> of(Particulars person) {
        return plain(facets(person)).stream().map(p -> index.token(p.kind(), p.value())).toList();
    }

    /** Tokens to look for. */
    List<Token> probes(Asked asked) {
        return probes(facets(asked));
    }

    /** Tokens that a person already typed would share with an entry. */
    List<Token> probes(Particulars person) {
        return probes(facets(person));
    }

    private List<Token> probes(Facets facets) {
        return plain(facets).stream()
                .flatMap(p -> index.probes(p.kind(), p.value()).stream())
                .toList();
    }

    private record Plain(String kind, String value) {}

    private static List<Plain> plain(Facets f) {
        Set<Plain> all = new LinkedHashSet<>();
        f.cnics().forEach(c -> all.add(new Plain("cnic", c)));
        f.exact().forEach(e -> all.add(new Plain("exact", e)));
        for (WordKey w : f.words()) {
            for (WordKey p : f.parents()) {
                if (!(w.veryCommon() && p.veryCommon())) {
                    all.add(new Plain("word-parent", w.key() + ' ' + p.key()));
                }
            }
        }
        for (int i = 0; i < f.words().size(); i++) {
            for (int j = i + 1; j < f.words().size(); j++) {
                WordKey a = f.words().get(i);
                WordKey b = f.words().get(j);
                if (!(a.veryCommon() && b.veryCommon())) {
                    all.add(
                            new Plain(
                                    "two-words",
                                    String.join(" ", new TreeSet<>(Set.of(a.key(), b.key())))));
                }
            }
        }
        for (WordKey w : f.words()) {
            if (!w.veryCommon()) {
                f.years().forEach(y -> all.add(new Plain("word-year", w.key() + ' ' + y)));
            }
        }
        return all.stream().limit(MOST_TOKENS).toList();
    }

    private static Facets facets(Particulars p) {
        List<PersonName> names = new ArrayList<>(p.aliases());
        names.addFirst(p.name());
        List<PersonName> parents = new ArrayList<>();
        p.father().found().ifPresent(parents::add);
        p.husband().ifPresent(parents::add);
        Set<Integer> years = new LinkedHashSet<>();
        p.birth().found().ifPresent(b -> years(b, years));
        return facets(names, parents, p.cnic().found(), years);
    }

    private static Facets facets(Asked a) {
        List<PersonName> names = new ArrayList<>(a.aliases());
        names.addFirst(a.name());
        List<PersonName> parents = new ArrayList<>();
        a.father().ifPresent(parents::add);
        a.husband().ifPresent(parents::add);
        Set<Integer> years = new LinkedHashSet<>();
        a.birth().ifPresent(b -> years.add(b.year()));
        a.age()
                .ifPresent(
                        age -> {
                            int born = age.on().getYear() - age.years();
                            years.addAll(List.of(born, born - 1, born + 1));
                        });
        return facets(names, parents, a.cnic(), years);
    }

    private static Facets facets(
            Collection<PersonName> names,
            Collection<PersonName> parents,
            Optional<Cnic> cnic,
            Set<Integer> years) {
        Set<String> cnics = new LinkedHashSet<>();
        cnic.ifPresent(c -> cnics.add(c.digits()));
        Set<String> exact = new LinkedHashSet<>();
        for (PersonName n : names) {
            for (PersonName f : parents) {
                both(n.roman(), f.roman(), exact);
                both(n.urdu(), f.urdu(), exact);
            }
        }
        return new Facets(cnics, words(names, false), words(parents, true), years, exact);
    }

    private static void both(String name, String parent, Set<String> exact) {
        if (!name.isBlank() && !parent.isBlank()) {
            exact.add(Fold.normal(name) + '\n' + Fold.normal(parent));
        }
    }

    private static List<WordKey> words(Collection<PersonName> names, boolean parent) {
        Set<WordKey> keys = new LinkedHashSet<>();
        for (PersonName n : names) {
            for (String script : List.of(n.roman(), n.urdu())) {
                if (!script.isBlank()) {
                    var parsed = PersonNames.parse(script);
                    keys.addAll(NameKeys.of(parsed));
                    if (!parent) {
                        continue;
                    }
                    keys.addAll(NameKeys.ofParent(parsed));
                }
            }
        }
        return List.copyOf(keys);
    }

    private static void years(Birth b, Set<Integer> into) {
        for (int y = b.earliestYear(); y <= Math.min(b.latestYear(), b.earliestYear() + 2); y++) {
            into.add(y);
        }
    }
}

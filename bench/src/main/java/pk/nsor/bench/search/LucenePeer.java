package pk.nsor.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene with its own Arabic and Persian folding: each word of name and father's name as written,
 * by edits (two from six letters on, one from four), by Double Metaphone and by Beider-Morse, the
 * best of the four counting, by BM25. Words also count half in the other one's field, for names
 * that were exchanged. The sound codes are those of commons-codec, which Lucene's own filters call;
 * they are remembered by word, as Beider-Morse takes long.
 */
public final class LucenePeer implements Peer {
    private static final int DOUBLE_METAPHONE_LENGTH = 6;
    private static final float OTHER_FIELD = 0.5f;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Path data;
    private final Analyzer words = new Folding();
    private final DoubleMetaphone metaphone = new DoubleMetaphone();
    private final PhoneticEngine beiderMorse =
            new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true);
    private final Map<String, Set<String>> metaphones = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> beiderMorses = new ConcurrentHashMap<>();
    private IndexSearcher searcher;

    private LucenePeer(Path data) throws IOException {
        this.data = data;
        this.directory = FSDirectory.open(data);
        this.metaphone.setMaxCodeLen(DOUBLE_METAPHONE_LENGTH);
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
        config.setRAMBufferSizeMB(128);
        this.writer = new IndexWriter(directory, config);
        this.searcher = new IndexSearcher(DirectoryReader.open(writer));
    }

    /** Argument: folder of the trial. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path data = folder.resolve("lucene/data");
        Files.createDirectories(data);
        try (LucenePeer peer = new LucenePeer(data)) {
            PeerRun.of(folder, "lucene", peer);
        }
    }

    /** Words in lower case, letters of Arabic, Persian and Urdu folded as Lucene folds them. */
    private static final class Folding extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer source = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(source);
            words = new DecimalDigitFilter(words);
            words = new ArabicNormalizationFilter(words);
            words = new PersianNormalizationFilter(words);
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(words));
        }
    }

    private Set<String> words(String text) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        try (TokenStream stream = words.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                all.add(term.toString());
            }
            stream.end();
        }
        return all;
    }

    private Set<String> metaphones(String word) {
        return metaphones.computeIfAbsent(
                word,
                w -> {
                    Set<String> codes = new LinkedHashSet<>();
                    if (isRoman(w)) {
                        codes.add(metaphone.doubleMetaphone(w));
                        codes.add(metaphone.doubleMetaphone(w, true));
                        codes.remove("");
                    }
                    return codes;
                });
    }

    private Set<String> beiderMorses(String word) {
        return beiderMorses.computeIfAbsent(
                word,
                w -> {
                    Set<String> codes = new LinkedHashSet<>();
                    if (isRoman(w)) {
                        codes.addAll(Arrays.asList(beiderMorse.encode(w).split("\\|", -1)));
                        codes.remove("");
                    }
                    return codes;
                });
    }

    private static boolean isRoman(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    @Override
    public void add(Indexed r) throws IOException {
        Document d = new Document();
        d.add(new StoredField("id", r.id()));
        field(d, "name", words(r.nameUrdu() + " " + r.nameRoman()));
        field(d, "father", words(r.fatherUrdu() + " " + r.fatherRoman()));
        if (!r.cnic().isEmpty()) {
            d.add(new StringField("cnic", r.cnic(), Field.Store.NO));
        }
        if (!r.born().isEmpty()) {
            d.add(new StringField("year", r.born().substring(0, 4), Field.Store.NO));
        }
        writer.addDocument(d);
    }

    private void field(Document d, String name, Set<String> written) {
        Set<String> sounds = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        written.forEach(w -> sounds.addAll(metaphones(w)));
        written.forEach(w -> codes.addAll(beiderMorses(w)));
        d.add(new TextField(name, String.join(" ", written), Field.Store.NO));
        d.add(new TextField(name + "_dm", String.join(" ", sounds), Field.Store.NO));
        d.add(new TextField(name + "_bm", String.join(" ", codes), Field.Store.NO));
    }

    @Override
    public void built() throws IOException {
        writer.forceMerge(1);
        writer.commit();
        searcher.getIndexReader().close();
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    @Override
    public Client client() {
        return this::ask;
    }

    private List<Hit> ask(Asked a) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String w : words(a.name())) {
            should(all, word("name", w));
            should(all, new BoostQuery(word("father", w), OTHER_FIELD));
        }
        for (String w : words(a.father())) {
            should(all, word("father", w));
            should(all, new BoostQuery(word("name", w), OTHER_FIELD));
        }
        if (!a.cnic().isEmpty()) {
            should(all, new FuzzyQuery(new Term("cnic", a.cnic()), 1));
        }
        if (!a.born().isEmpty()) {
            should(all, new TermQuery(new Term("year", a.born().substring(0, 4))));
        }
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc s : searcher.search(all.build(), MOST).scoreDocs) {
            hits.add(new Hit(stored.document(s.doc).get("id"), s.score));
        }
        return hits;
    }

    private static void should(BooleanQuery.Builder all, Query q) {
        all.add(q, BooleanClause.Occur.SHOULD);
    }

    private Query word(String field, String w) {
        List<Query> ways = new ArrayList<>();
        ways.add(new TermQuery(new Term(field, w)));
        if (w.length() >= 4) {
            int edits = w.length() >= 6 ? 2 : 1;
            ways.add(new BoostQuery(new FuzzyQuery(new Term(field, w), edits), 0.7f));
        }
        metaphones(w).forEach(c -> ways.add(boosted(field + "_dm", c)));
        beiderMorses(w).forEach(c -> ways.add(boosted(field + "_bm", c)));
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query boosted(String field, String code) {
        return new BoostQuery(new TermQuery(new Term(field, code)), 0.6f);
    }

    @Override
    public long diskBytes() throws IOException {
        long all = 0;
        try (var files = Files.list(data)) {
            for (Path file : files.toList()) {
                all += Files.size(file);
            }
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        searcher.getIndexReader().close();
        writer.close();
        directory.close();
    }
}

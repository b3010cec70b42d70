package pk.nsor.register.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.law.LawLists;
import pk.nsor.register.law.LawSetting;
import pk.nsor.register.law.ListReading;
import pk.nsor.register.law.Offences;
import pk.nsor.register.law.OtherLaw;
import pk.nsor.register.law.SectionReader;

/**
 * The lists as they are in force today, held in memory. Read at the start, after each applying, and
 * once a minute, so that a version whose day has come, or that another node applied, is taken up
 * without a restart.
 */
@Service
public class CurrentLists {
    private static final Logger log = LoggerFactory.getLogger(CurrentLists.class);

    private final ListStore store;
    private final Clocks clocks;
    private final Clock clock;
    private final TransactionTemplate apart;
    private volatile State state;

    /** What is loaded: which version of each list, and what they say together. */
    private record State(
            Map<String, Integer> versions,
            Lists lists,
            Offences offences,
            List<OtherLaw> otherLaws,
            List<LawSetting> settings,
            SectionReader sections) {}

    CurrentLists(
            ListStore store,
            Audit audit,
            Clocks clocks,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.clocks = clocks;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(_ -> new ShippedVersions(store, audit).take(clock.instant()));
        this.state = java.util.Objects.requireNonNull(apart.execute(_ -> load(null)));
    }

    /** Places, offices, courts and reasons as they are in force today. */
    public Lists lists() {
        return state.lists();
    }

    /** The offences as they are in force today. */
    public Offences offences() {
        return state.offences();
    }

    /** The other laws that convictions cite, as they are in force today. */
    public List<OtherLaw> otherLaws() {
        return state.otherLaws();
    }

    /** What the law leaves open, as settled today and earlier. */
    public List<LawSetting> settings() {
        return state.settings();
    }

    /** The reader of sections over offences and other laws. */
    public SectionReader sections() {
        return state.sections();
    }

    /** Takes up what is in force now, if it differs from what is loaded. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public void refresh() {
        State loaded = state;
        @Nullable State now = apart.execute(_ -> load(loaded));
        if (now != null && now != loaded) {
            state = now;
            log.info("dated lists taken up anew");
        }
    }

    /** Takes up what this transaction applies, once it is committed. */
    void refreshAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        refresh();
                    }
                });
    }

    private State load(@Nullable State loaded) {
        LocalDate today = clock.instant().atZone(Deadlines.ZONE).toLocalDate();
        Map<String, Integer> versions = new HashMap<>();
        store.inForce(today).forEach(v -> versions.put(v.list(), v.version()));
        if (loaded != null && loaded.versions().equals(versions)) {
            return loaded;
        }
        DatedTables tables = new DatedTables(store, today);
        AllLists.all().forEach(tables::table);
        Lists lists =
                Lists.of(
                        name ->
                                tables.table(
                                        AllLists.find(name)
                                                .orElseThrow(
                                                        () ->
                                                                new IllegalStateException(
                                                                        "no such list"))));
        loadClocks(versions);
        Offences offences =
                new Offences(clean(LawLists.offences(reader(LawSchemas.OFFENCES, versions))));
        List<OtherLaw> others = clean(LawLists.otherLaws(reader(LawSchemas.OTHER_LAWS, versions)));
        List<LawSetting> settings = clean(LawLists.settings(reader(LawSchemas.SETTINGS, versions)));
        return new State(
                Map.copyOf(versions),
                lists,
                offences,
                others,
                settings,
                new SectionReader(offences, others));
    }

    private static <T> List<T> clean(ListReading<T> read) {
        if (!read.clean()) {
            throw new IllegalStateException("a stored list of the law cannot be read");
        }
        return read.rows();
    }

    private void loadClocks(Map<String, Integer> versions) {
        try {
            clocks.replaceRules(reader(ClockLists.CLOCKS, versions));
            clocks.replaceHolidays(reader(ClockLists.HOLIDAYS, versions));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored list cannot be read", e);
        }
    }

    private StringReader reader(String list, Map<String, Integer> versions) {
        byte[] content = store.content(list, versions.getOrDefault(list, 1)).orElseThrow();
        String text = new String(content, StandardCharsets.UTF_8);
        return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}

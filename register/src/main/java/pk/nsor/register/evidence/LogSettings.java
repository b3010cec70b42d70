package pk.nsor.register.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the evidence log is kept.
 *
 * @param name the log's name, first line of its checkpoints; an address without its scheme. It is
 *     chosen once: a log of another name is another log
 * @param policy policy file with the log's own keys and the witnesses; empty: {@code
 *     evidence-policy.txt} in the data folder, made at the first start with no witness
 * @param integrateEvery pause between two rounds of the sequencer
 * @param signEvery shortest time between two checkpoints while the log grows
 * @param refreshEvery longest time between two checkpoints while it does not, so that witnesses are
 *     asked and seen
 * @param bound longest time that a committed entry may wait for its place in the log; past it reads
 *     stop
 * @param silence time after which a silent witness raises an alarm
 */
@ConfigurationProperties("nsor.evidence")
record LogSettings(
        @DefaultValue("nsor.example/evidence") String name,
        @DefaultValue("") String policy,
        @DefaultValue("500ms") Duration integrateEvery,
        @DefaultValue("2s") Duration signEvery,
        @DefaultValue("20s") Duration refreshEvery,
        @DefaultValue("60s") Duration bound,
        @DefaultValue("60s") Duration silence) {}

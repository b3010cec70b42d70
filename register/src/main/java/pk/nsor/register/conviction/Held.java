package pk.nsor.register.conviction;

import java.util.List;
import java.util.UUID;

/**
 * The attachments that a return holds: set by their uploads, never by what a form sends.
 *
 * @param judgment pages of the judgment copy, in the order in which they came
 * @param photograph photographs of the person from the front
 * @param paper pages of the paper return
 * @param paperNeeded whether the return was keyed from paper
 * @param profile photographs of the person in profile
 */
public record Held(
        List<UUID> judgment,
        List<UUID> photograph,
        List<UUID> paper,
        boolean paperNeeded,
        List<UUID> profile) {
    /** Nothing attached, nothing keyed from paper. */
    public static final Held NOTHING = new Held(List.of(), List.of(), List.of(), false);

    /** Without a photograph in profile. */
    public Held(List<UUID> judgment, List<UUID> photograph, List<UUID> paper, boolean paperNeeded) {
        this(judgment, photograph, paper, paperNeeded, List.of());
    }

    public Held {
        profile = List.copyOf(profile);
        judgment = List.copyOf(judgment);
        photograph = List.copyOf(photograph);
        paper = List.copyOf(paper);
    }
}

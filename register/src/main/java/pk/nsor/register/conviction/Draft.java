package pk.nsor.register.conviction;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is sealed of a return while it is made: the answers, and for each part how often and by whom
 * it was saved, so that two people on different parts do not disturb one another and two on the
 * same part find out.
 *
 * @param saves last save of each part that was saved
 */
record Draft(Answers answers, Map<FormPart, Save> saves) {
    static final Draft EMPTY = new Draft(Answers.NONE, Map.of());

    /**
     * Last save of a part.
     *
     * @param version how often the part was saved, 1 at first
     * @param officer service reference of who saved it
     */
    record Save(int version, String officer, Instant at) {}

    /** How often the part was saved; 0 before the first time. */
    int version(FormPart part) {
        Save last = saves.get(part);
        return last == null ? 0 : last.version();
    }

    Draft with(FormPart part, Answers changed, String officer, Instant at) {
        EnumMap<FormPart, Save> all = new EnumMap<>(FormPart.class);
        all.putAll(saves);
        all.put(part, new Save(version(part) + 1, officer, at));
        return new Draft(changed, Map.copyOf(all));
    }

    @Override
    public String toString() {
        return "Draft[masked]";
    }
}

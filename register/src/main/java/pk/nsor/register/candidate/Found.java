package pk.nsor.register.candidate;

import java.util.List;

/**
 * What a search met.
 *
 * @param candidates verified entries that are not withheld, strongest first, at most {@link
 *     Candidates#MOST}
 * @param withheldMet whether a withheld entry was among them: then the request is held and “no
 *     match” is never said. Which one it was does not leave the register.
 * @param reach how far the question reached
 */
public record Found(List<Candidate> candidates, boolean withheldMet, Reach reach) {
    public Found {
        candidates = List.copyOf(candidates);
    }
}

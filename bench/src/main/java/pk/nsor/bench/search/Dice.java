package pk.nsor.bench.search;

import java.util.List;
import java.util.SplittableRandom;

/** The dice of one person: the same seed and number throw the same, on every machine. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed, long number) {
        this.random =
                new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ number * 0xD1B54A32D192ED03L);
    }

    boolean percent(int often) {
        return random.nextInt(100) < often;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A place in running sums, each as often as it adds. */
    int weighed(double[] upTo) {
        double point = random.nextDouble() * upTo[upTo.length - 1];
        int at = java.util.Arrays.binarySearch(upTo, point);
        return at >= 0 ? Math.min(at + 1, upTo.length - 1) : -at - 1;
    }
}

package pk.nsor.register.demo;

import java.util.List;
import java.util.SplittableRandom;

/** The dice of one invented person: the same seed and number throw the same, on every machine. */
final class Chance {
    private final SplittableRandom dice;

    /**
     * @param seed of the whole world
     * @param number of the person in it
     */
    Chance(long seed, int number) {
        this.dice = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    }

    /** Whether something happens that does in so many of a hundred cases. */
    boolean percent(int often) {
        return dice.nextInt(100) < often;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + dice.nextInt(most - least + 1);
    }

    <T> T of(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    /** One of several, each as often as it weighs. */
    <T> T weighed(Weighed<T> all) {
        return all.at(dice.nextInt(all.sum()));
    }
}

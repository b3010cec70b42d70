package pk.nsor.register.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Things with weights, to be drawn as often as they weigh. */
final class Weighed<T> {
    private final List<T> things = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private int sum;

    static <T> Weighed<T> of(Iterable<T> things, ToIntFunction<T> weight) {
        Weighed<T> all = new Weighed<>();
        for (T thing : things) {
            int w = weight.applyAsInt(thing);
            if (w > 0) {
                all.sum += w;
                all.things.add(thing);
                all.upTo.add(all.sum);
            }
        }
        if (all.sum == 0) {
            throw new IllegalArgumentException("nothing to draw from");
        }
        return all;
    }

    int sum() {
        return sum;
    }

    T at(int point) {
        for (int i = 0; i < upTo.size(); i++) {
            if (point < upTo.get(i)) {
                return things.get(i);
            }
        }
        throw new IllegalArgumentException("beyond the weights");
    }
}

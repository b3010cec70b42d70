package pk.nsor.names.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final double[] SAME = {9, 8, 7, 1};
    private static final double[] DIFFERENT = {7.5, 2, 1, 0};

    @Test
    void countsPrecisionRecallAndF1AtAThreshold() {
        Measures.Quality quality = Measures.at(7, SAME, DIFFERENT);

        assertThat(quality.precision()).isEqualTo(0.75);
        assertThat(quality.recall()).isEqualTo(0.75);
        assertThat(quality.f1()).isEqualTo(0.75);
    }

    @Test
    void findsTheBestF1OfAllThresholds() {
        assertThat(Measures.bestF1(SAME, DIFFERENT)).isEqualTo(0.75);
        assertThat(Measures.bestF1(new double[] {3, 2}, new double[] {1})).isEqualTo(1);
    }

    @Test
    void letsNoMoreThanTheShareReachTheThreshold() {
        assertThat(Measures.share(DIFFERENT, Measures.threshold(DIFFERENT, 0.25))).isEqualTo(0.25);
        assertThat(Measures.share(DIFFERENT, Measures.threshold(DIFFERENT, 0.24))).isZero();
        assertThat(Measures.share(SAME, Measures.threshold(DIFFERENT, 0))).isEqualTo(0.5);
    }

    @Test
    void countsTiesAgainstTheThreshold() {
        double[] ties = {5, 5, 5, 1};

        assertThat(Measures.share(ties, Measures.threshold(ties, 0.5))).isZero();
    }
}

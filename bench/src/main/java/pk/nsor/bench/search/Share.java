package pk.nsor.bench.search;

import java.util.Locale;

/**
 * So many of so many, with the Wilson interval of 95 % (Wilson, Journal of the American Statistical
 * Association 22, 1927).
 */
record Share(int found, int all) {
    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    Share {
        if (found < 0 || found > all) {
            throw new IllegalArgumentException("more than there are");
        }
    }

    /** 0 where there are none. */
    double value() {
        return all == 0 ? 0 : (double) found / all;
    }

    double low() {
        return all == 0 ? 0 : Math.max(0, middle() - reach());
    }

    double high() {
        return all == 0 ? 1 : Math.min(1, middle() + reach());
    }

    private double middle() {
        return (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
    }

    private double reach() {
        double p = value();
        return Z * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
    }

    /** {@code 97.3 % (96.1–98.2)}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f–%.1f)", 100 * value(), 100 * low(), 100 * high());
    }
}

package pk.nsor.names;

/** Counts slips of the pen: letters changed, dropped, added, or swapped with their neighbour. */
final class Edits {

    private Edits() {}

    /**
     * The optimal string alignment distance, or a number above {@code limit} as soon as it is sure
     * to be above it.
     */
    static int within(String left, String right, int limit) {
        if (Math.abs(left.length() - right.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] older = before;
            before = row;
            row = new int[right.length() + 1];
            row[0] = i;
            int best = i;
            for (int j = 1; j <= right.length(); j++) {
                int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before[j - 1] + same, Math.min(before[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    row[j] = Math.min(row[j], older[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best > limit) {
                return limit + 1;
            }
        }
        return row[right.length()];
    }
}

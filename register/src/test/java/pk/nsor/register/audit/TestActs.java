package pk.nsor.register.audit;

import pk.nsor.register.TestOfficers;
import pk.nsor.register.kernel.Purpose;

/** Acts as tests record them. */
final class TestActs {
    private TestActs() {}

    /** What opening a record leaves. */
    static Act reading(String record) {
        return Act.of(
                        TestOfficers.OPERATOR_1,
                        Event.ENTRY_READ,
                        Purpose.of(Purpose.Kind.LOOKUP, "LR-2"))
                .about("entry", record);
    }
}

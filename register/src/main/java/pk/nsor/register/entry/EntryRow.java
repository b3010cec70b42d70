package pk.nsor.register.entry;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.KeyId;

/**
 * An entry as stored, its sealed parts still sealed; conviction and decision are empty where only
 * the person was read.
 */
record EntryRow(
        UUID id,
        RegisterNumber number,
        KeyId key,
        String returnRef,
        EntryState state,
        int version,
        byte[] person,
        byte[] conviction,
        byte[] decision,
        int portrait,
        String district,
        String outcome,
        OfficerId verifiedBy,
        Instant verifiedAt,
        Set<OfficerId> enteredBy) {}

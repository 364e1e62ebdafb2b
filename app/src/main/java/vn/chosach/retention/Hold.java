package vn.chosach.retention;

import java.time.Instant;
import java.util.UUID;

/** A record that must not be erased. */
public record Hold(
    UUID id,
    RecordKind kind,
    String number,
    String reason,
    String basis,
    Instant heldAt,
    UUID heldBy,
    String heldFor) {}

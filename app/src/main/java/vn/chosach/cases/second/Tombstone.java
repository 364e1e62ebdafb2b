package vn.chosach.cases.second;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseState;
import vn.chosach.kernel.Actor;

/**
 * What two agencies closed without result or made smaller.
 *
 * @param before where the case stood
 * @param askedAgency agency of whoever proposed it; {@code null} never passes the database
 * @param basis ground of the rule that asks for two agencies
 */
public record Tombstone(
    UUID caseId,
    CaseEvent event,
    CaseState before,
    Instant at,
    UUID askedBy,
    @Nullable String askedAgency,
    String askedWords,
    Actor agreedBy,
    String agreedWords,
    @Nullable String basis) {}

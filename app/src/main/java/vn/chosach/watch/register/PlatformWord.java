package vn.chosach.watch.register;

import java.time.Instant;
import java.util.UUID;

/**
 * Who stands behind a platform and how it is reached.
 *
 * @param entity legal entity that answers for it, 1 to 300 characters
 * @param contact where requests are sent, 1 to 1,000 characters
 * @param note source and what else must be known, at most 2,000 characters
 */
public record PlatformWord(
    String platform,
    int number,
    String entity,
    String contact,
    String note,
    Instant at,
    UUID officer,
    String agency) {}

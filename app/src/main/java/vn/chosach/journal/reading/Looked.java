package vn.chosach.journal.reading;

import java.time.Instant;
import java.util.UUID;

/**
 * What an officer looked at without a task, within the time asked for.
 *
 * @param times how many pages
 * @param first when it was first looked at
 * @param last when it was last looked at
 */
public record Looked(
    UUID officer,
    String agency,
    String kind,
    UUID record,
    String number,
    String ground,
    int times,
    Instant first,
    Instant last) {}

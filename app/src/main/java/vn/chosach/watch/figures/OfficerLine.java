package vn.chosach.watch.figures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the verdicts of an officer held.
 *
 * @param decided verdicts that the officer did not take back
 * @param again of those, how many another officer decided on too
 * @param stood of those decided on twice, how many stand as the officer said
 * @param suspicious how many found a listing suspicious
 * @param confirmed of the suspicious ones, how many a ruling or a takedown confirmed
 * @param hours median hours from the flag to the verdict
 */
public record OfficerLine(
    UUID officer,
    String agency,
    long decided,
    long again,
    long stood,
    long suspicious,
    long confirmed,
    @Nullable Double hours) {}

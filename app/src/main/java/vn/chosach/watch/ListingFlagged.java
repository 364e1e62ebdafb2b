package vn.chosach.watch;

import java.util.UUID;

/** An officer found that a flagged listing deserves a case. */
public record ListingFlagged(UUID hit) {}

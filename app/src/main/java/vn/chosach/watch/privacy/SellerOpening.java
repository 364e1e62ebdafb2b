package vn.chosach.watch.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an officer opened the name of a private seller. */
public record SellerOpening(
    UUID officer, String agency, Instant at, OpeningReason reason, @Nullable String words) {}

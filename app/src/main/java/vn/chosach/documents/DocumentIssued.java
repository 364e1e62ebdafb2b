package vn.chosach.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An official document was issued. Whoever hears it reads the document for what it says; it may be
 * told twice, and late.
 *
 * @param at when it was issued, which is what counts however late it is heard; {@code null} from a
 *     program that did not say so yet
 */
public record DocumentIssued(UUID document, @Nullable Instant at) {}
